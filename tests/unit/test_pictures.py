"""The pictures that apps show of a shared address: what they say, how large they are, what fits."""

from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image

from generator.rendering.line_breaks import broken
from generator.rendering.pictures import picture_file
from generator.views.share_picture import SharePicture
from generator.views.words import DateBlock, Mark

PICTURE = SharePicture(
    path="2022/x/picture.png",
    url="https://so.example.edu.vn/hoi-nghi/2022/x/picture.png",
    portal="Cổng thông tin hội nghị",
    title="Hội nghị tổng kết năm học 2021-2022",
    issuer="UBND thành phố · Sở Giáo dục và Đào tạo",
    date=DateBlock("24", "tháng 8, 2022", "Thứ Tư"),
    when="8h00 – 10h45",
    where="Trung tâm Hội nghị thành phố",
)
LONG = " ".join(["Hội nghị triển khai nhiệm vụ trọng tâm ngành Giáo dục và Đào tạo"] * 3)
MARGIN = 66
"""Pixels at each side in which nothing may be drawn; nor is a bar across the top counted."""
BAR = 16


def drawn(picture: SharePicture) -> Image.Image:
    return Image.open(BytesIO(picture_file(picture).content))


def is_within_margins(image: Image.Image) -> bool:
    paper = image.getpixel((0, image.height - 1))
    inked = image.point([0 if shade == paper else 255 for shade in range(256)], "L")
    left, _top, right, bottom = inked.crop((0, BAR, *image.size)).getbbox() or (0, 0, 0, 0)
    return left >= MARGIN and right <= image.width - MARGIN and bottom <= image.height - BAR - 20


@pytest.mark.parametrize(
    "picture",
    [
        PICTURE,
        replace(PICTURE, title=LONG[:190], issuer=LONG, when=LONG, where=LONG),
        replace(PICTURE, title="Ắ" * 190, where="W" * 190),
        replace(PICTURE, mark=Mark("cancelled", "Đã hủy"), date=None, when="Chưa ấn định"),
        replace(PICTURE, date=DateBlock("29/10–3/11", "năm 2024"), issuer=None, where=None),
        replace(PICTURE, title="標題 🎓", portal="✓"),  # letters that the fonts lack
    ],
)
def test_a_picture_has_the_size_that_apps_want_is_light_and_keeps_its_margins(
    picture: SharePicture,
) -> None:
    file = picture_file(picture)
    image = drawn(picture)
    assert (file.path, image.format, image.size) == (picture.path, "PNG", (1200, 630))
    assert len(file.content) < 45_000
    assert is_within_margins(image)


def test_the_usual_picture_is_lighter_than_25_kilobytes() -> None:
    assert len(picture_file(PICTURE).content) < 25_000


def test_a_picture_is_the_same_each_time_and_another_for_other_words() -> None:
    other = replace(PICTURE, title=PICTURE.title.replace("ổ", "ô"))
    assert picture_file(PICTURE) == picture_file(replace(PICTURE))
    assert picture_file(PICTURE) != picture_file(other)
    assert PICTURE.versioned_url != other.versioned_url


def test_letters_taken_apart_are_drawn_as_those_in_one_piece() -> None:
    apart = replace(
        PICTURE, title="Hô\u0323i nghi\u0323 tô\u0309ng kê\u0301t năm ho\u0323c 2021-2022"
    )
    assert drawn(apart).tobytes() == drawn(PICTURE).tobytes()


def test_the_state_is_drawn_red_only_where_the_conference_is_cancelled() -> None:
    red = (171, 22, 22)
    for key, is_red in (("cancelled", True), ("postponed", False), ("tentative", False)):
        colours = drawn(replace(PICTURE, mark=Mark(key, "Trạng thái"))).convert("RGB").getcolors()
        assert (red in {colour for _count, colour in colours or ()}) == is_red


def test_who_does_not_see_a_picture_gets_its_words() -> None:
    called_off = replace(PICTURE, mark=Mark("cancelled", "Đã hủy"))
    assert called_off.alt == (
        "Đã hủy. Hội nghị tổng kết năm học 2021-2022. Thứ Tư, 24 tháng 8, 2022. 8h00 – 10h45."
        " Trung tâm Hội nghị thành phố"
    )


@pytest.mark.parametrize(
    ("words", "most", "lines"),
    [
        ("", 3, [""]),
        ("một", 3, ["một"]),
        ("một hai ba bốn", 3, ["một hai", "ba bốn"]),  # not "một hai ba" and "bốn"
        ("một hai ba bốn năm", 1, ["một hai…"]),
        ("aaaaaaaaaaaaaaa", 3, ["aaaaaaaaaa", "aaaaa"]),
    ],
)
def test_lines_are_few_and_alike_and_end_where_there_is_no_room(
    words: str, most: int, lines: list[str]
) -> None:
    assert broken(words, 10, len, most) == lines
