"""Entries in brackets that are taken for the rest of a sentence, and those that are not."""

import pytest

from generator.reading import read_plan


def cut_off(key: str, *lists: str) -> list[str]:
    """Return the rules that are reported for a key whose lists are written in brackets."""
    value = f"[{', '.join(f'[{each}]' for each in lists)}]" if len(lists) > 1 else f"[{lists[0]}]"
    text = f"id: a\ntitle: A\nstatus: draft\nsections: [{{title: B, {key}: {value}}}]\n"
    problems = read_plan("a", text.encode()).problems
    return [problem.rule for problem in problems if problem.rule == "comma-in-brackets"]


@pytest.mark.parametrize(
    ("entries", "count"),
    [
        ("Đánh giá ưu điểm, hạn chế, Bàn phương hướng", 1),
        ("Đánh giá ưu điểm, hạn chế", 1),
        ("Đánh giá ưu điểm, hạn chế, bài học, Bàn phương hướng", 2),
        ('Đánh giá ưu điểm, "hạn chế"', 0),
        ("Phòng GDTrH, đại diện Sở GDĐT", 0),
        ("Giấy mời và phiếu đăng ký, căn cước, máy tính", 0),
        ("K2, ô ăn quan, hành lang B", 0),
        ("giấy mời, máy tính", 0),
        ("Bàn phương hướng năm học, hop-tam-cum", 0),
    ],
)
def test_an_entry_goes_on_with_a_sentence_but_not_with_a_name(entries: str, count: int) -> None:
    assert len(cut_off("contents", entries)) == count


def test_cells_of_tables_may_begin_as_they_like() -> None:
    rows = ("Toán và Khoa học tự nhiên, sân bóng", "Cờ vua và cờ tướng, nhà đa năng")
    assert cut_off("rows", *rows) == []
    assert cut_off("columns", "Họ tên và chức vụ, ngày sinh") == []
