"""The portal from a USB stick: unpacked, opened as files, clicked through as a person would."""

from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.stick import pack
from tests.browser.test_smoke import HAI_PHONG_2022, OPEN_FOLDS
from tests.portal_copy import Portal, copy_project

TITLE = "Hội nghị tổng kết năm học 2021-2022"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Portal:
    copy = copy_project(tmp_path_factory.mktemp("stick"))
    copy.build()
    return copy


@pytest.fixture(scope="module")
def home(built: Portal) -> str:
    """Return the address of the unpacked portal's home page."""
    archive = built.root / "hoinghi-site.zip"
    pack(built.site, archive)
    with ZipFile(archive) as packed:
        packed.extractall(built.root / "USB của tôi")
    return (built.root / "USB của tôi/cong-hoi-nghi/index.html").as_uri()


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(viewport={"width": 1280, "height": 800}, locale="vi-VN")
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    yield page
    context.close()
    assert complaints == []


def test_pages_lead_to_pages_and_back(home: str, page: Page) -> None:
    page.goto(home)
    page.evaluate(OPEN_FOLDS)
    page.get_by_role("link", name=TITLE).first.click()
    expect(page.locator("h1")).to_have_text(TITLE)
    assert page.url.endswith("/2022/hai-phong-tong-ket-nam-hoc/index.html")
    page.evaluate("document.fonts.ready")
    assert page.evaluate("document.fonts.check('16px \"Be Vietnam Pro\"')") is True
    page.get_by_role("link", name="Cổng thông tin hội nghị").click()
    expect(page).to_have_url(home)


def test_every_link_of_every_page_leads_to_a_file(home: str, page: Page) -> None:
    folder = Path(page.evaluate("(address) => decodeURI(new URL(address).pathname)", home)).parent
    dead: list[tuple[str, str]] = []
    for file in sorted(folder.rglob("*.html")):
        page.goto(file.as_uri())
        links = page.eval_on_selector_all("a[href]", "(all) => all.map(({ href }) => href)")
        for link in {each.partition("#")[0].partition("?")[0] for each in links}:
            path = page.evaluate("(address) => decodeURI(new URL(address).pathname)", link)
            if link.startswith("file:") and not Path(path).is_file():
                dead.append((file.relative_to(folder).as_posix(), link))
    assert dead == []


def test_the_search_finds_and_leads_to_a_plan(home: str, page: Page) -> None:
    page.goto(home)
    page.get_by_role("button", name="Tìm hội nghị").click()
    page.keyboard.type("van nghe chao mung", delay=20)
    found = page.locator(".hn-found > li").first
    expect(found.locator(".hn-found__text mark").first).to_have_text("Văn")
    found.locator(f"a[href*='{HAI_PHONG_2022}']").first.click()
    expect(page.locator("h1")).to_have_text(TITLE)
    assert "/index.html" in page.url


def test_a_calendar_can_be_taken_from_the_stick(home: str, page: Page) -> None:
    page.goto(home.replace("index.html", f"{HAI_PHONG_2022}index.html"))
    with page.expect_download() as download:
        page.get_by_role("link", name="Thêm vào lịch").first.click()
    assert download.value.path().read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")


def test_the_same_site_gives_the_same_zip(built: Portal, tmp_path: Path) -> None:
    pack(built.site, tmp_path / "one.zip")
    pack(built.site, tmp_path / "other.zip")
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "other.zip").read_bytes()
