"""Pages that were opened, without a network: a real browser, a server that comes and goes."""

import re
import time
from collections.abc import Callable, Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Response, expect

from tests.browser.test_smoke import HAI_PHONG_2022, LONG_BIEN, TPHCM
from tests.browser.visitor import Server
from tests.portal_copy import Portal, copy_project

NOTE = re.compile(r"^Chưa tải được bản mới: đây là bản lưu lúc \d\d?:\d\d,? \d+/\d+/\d+\. Tải lại$")
TITLE = "Hội nghị tổng kết năm học 2021-2022"


class Host:
    """A web server that can be stopped and started again at the same address."""

    def __init__(self, www: Path) -> None:
        self.site = www / "hoi-nghi"
        self.seconds_of_silence = 0.0
        self._handler = partial(self._answer, directory=str(www))
        self._running: ThreadingHTTPServer | None = None
        self._port = 0
        self.start()

    def _answer(self, *args: Any, directory: str) -> Server:  # noqa: ANN401 - as the server gives them
        time.sleep(self.seconds_of_silence)
        return Server(*args, directory=directory)

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self._port}/hoi-nghi/"

    def start(self) -> None:
        self._running = ThreadingHTTPServer(("127.0.0.1", self._port), self._handler)
        self._running.daemon_threads = True
        self._port = self._running.server_port
        Thread(target=self._running.serve_forever, daemon=True).start()

    def stop(self) -> None:
        if self._running:
            self._running.shutdown()
            self._running.server_close()
        self._running = None


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Portal:
    copy = copy_project(tmp_path_factory.mktemp("offline"))
    copy.build()
    www = copy.root / "www"
    www.mkdir()
    copy.site.rename(www / "hoi-nghi")
    return copy


@pytest.fixture
def host(built: Portal) -> Iterator[Host]:
    host = Host(built.root / "www")
    yield host
    host.stop()


@pytest.fixture
def reader(chromium: Browser) -> Iterator[BrowserContext]:
    context = chromium.new_context(viewport={"width": 360, "height": 740}, locale="vi-VN")
    yield context
    context.close()


def wait_until(page: Page, condition: str, arg: str = "") -> None:
    """Wait for what takes its time to be known, which Playwright's own waiting cannot."""
    page.evaluate(
        f"""async (arg) => {{
          const isMet = async () => {condition};
          while (!await isMet()) await new Promise((resolve) => setTimeout(resolve, 50));
        }}""",
        arg,
    )


def opened(reader: BrowserContext, address: str) -> Page:
    """Open a page for the first time and wait until it is kept."""
    page = reader.new_page()
    page.goto(address)
    wait_until(
        page,
        """navigator.serviceWorker.controller && await caches.match(arg)
            && await caches.match(document.querySelector("link[rel=stylesheet]").href)
            && await caches.match(document.querySelector("link[rel=icon] ~ link[as=font]").href)""",
        address,
    )
    return page


def test_a_plan_opened_once_can_be_read_without_a_network_and_says_so(
    host: Host, reader: BrowserContext
) -> None:
    page = opened(reader, host.address + HAI_PHONG_2022)
    expect(page.locator(".hn-saved")).to_have_count(0)
    host.stop()
    page.goto(f"{host.address}{HAI_PHONG_2022}?thanh-phan=so-gddt&now=2022-08-24T08:20#dia_diem")
    expect(page.locator("h1")).to_have_text(TITLE)
    expect(page.locator(".hn-saved")).to_have_text(NOTE)
    assert "thanh-phan=so-gddt" in page.url
    assert page.evaluate("document.fonts.check('600 16px \"Be Vietnam Pro\"')") is True
    assert page.evaluate("document.documentElement.scrollWidth") == 360


def test_a_calendar_of_the_page_can_be_had_without_a_network(
    host: Host, reader: BrowserContext
) -> None:
    page = opened(reader, host.address + HAI_PHONG_2022)
    calendar = f"{host.address}{HAI_PHONG_2022}event.ics"
    wait_until(page, "await caches.match(arg)", calendar)
    host.stop()
    read = page.evaluate("async (address) => (await fetch(address)).text()", calendar)
    assert read.startswith("BEGIN:VCALENDAR\r\n")


def test_what_was_searched_for_is_found_without_a_network(
    host: Host, reader: BrowserContext
) -> None:
    page = opened(reader, host.address + HAI_PHONG_2022)

    def found() -> str:
        page.get_by_role("button", name="Tìm hội nghị").click()
        page.keyboard.type("van nghe chao mung")
        page.locator(".hn-found__text mark").first.wait_for()
        return str(page.locator(".hn-found__page").first.get_attribute("href"))

    assert found() == host.address + HAI_PHONG_2022
    wait_until(page, "await caches.match(arg)", f"{host.address}search/index.js")
    host.stop()
    page.goto(host.address + HAI_PHONG_2022)
    assert found() == host.address + HAI_PHONG_2022


@pytest.fixture
def changed(host: Host) -> Iterator[Callable[[], None]]:
    """Return how to publish a plan anew; it is put back after the test."""
    file = host.site / HAI_PHONG_2022 / "index.html"
    before = file.read_text(encoding="utf-8")
    after = re.sub(r"(<h1[^>]*>).*?(</h1>)", r"\1Tên mới\2", before, flags=re.DOTALL)

    def publish() -> None:
        file.write_text(after, encoding="utf-8")

    yield publish
    file.write_text(before, encoding="utf-8")


def test_what_changed_is_shown_at_once_where_there_is_a_network(
    host: Host, reader: BrowserContext, changed: Callable[[], None]
) -> None:
    page = opened(reader, host.address + HAI_PHONG_2022)
    page.reload()
    changed()
    page.reload()
    expect(page.locator("h1")).to_have_text("Tên mới")
    host.stop()
    page.reload()
    expect(page.locator("h1")).to_have_text("Tên mới")
    host.start()
    page.get_by_role("link", name="Tải lại").click()
    expect(page.locator("h1")).to_have_text("Tên mới")
    expect(page.locator(".hn-saved")).to_have_count(0)


def test_what_was_never_opened_leads_to_what_was(host: Host, reader: BrowserContext) -> None:
    page = opened(reader, host.address + HAI_PHONG_2022)
    page.goto(host.address + LONG_BIEN)
    host.stop()
    page.goto(host.address + TPHCM)
    expect(page.get_by_role("heading", level=1)).to_have_text("Không có mạng")
    assert len(page.get_by_role("listitem").all()) == 2
    page.get_by_role("link", name=TITLE).click()
    expect(page.locator("h1")).to_have_text(TITLE)


def test_a_page_that_is_gone_is_said_to_be_gone(host: Host, reader: BrowserContext) -> None:
    page = opened(reader, host.address + HAI_PHONG_2022)
    answer = page.goto(f"{host.address}khong/co/")
    assert isinstance(answer, Response)
    assert answer.status == 404
    expect(page.locator("h1")).to_have_text("Không tìm thấy trang này")


def test_the_form_is_never_kept(host: Host, reader: BrowserContext) -> None:
    form = host.site / "admin/index.html"
    form.parent.mkdir(exist_ok=True)
    form.write_text("<!doctype html><title>Soạn</title>", encoding="utf-8")
    page = opened(reader, host.address + HAI_PHONG_2022)
    page.goto(f"{host.address}admin/")
    kept = page.evaluate(
        """async () => {
          const caches_ = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
          const keys = await Promise.all(caches_.map((cache) => cache.keys()));
          return keys.flat().map(({ url }) => url).filter((url) => url.includes("/admin/"));
        }"""
    )
    assert kept == []


def test_switched_off_in_the_settings_everything_kept_goes_away(
    host: Host, reader: BrowserContext
) -> None:
    page = opened(reader, host.address + HAI_PHONG_2022)
    worker = host.site / "offline.js"
    file = host.site / HAI_PHONG_2022 / "index.html"
    before = worker.read_text(encoding="utf-8"), file.read_text(encoding="utf-8")
    off = Path(__file__).parents[2] / "generator/rendering/offline/off.js"
    worker.write_text(off.read_text(encoding="utf-8"), encoding="utf-8")
    file.write_text(re.sub(r' data-hn-keeper="[^"]*"', "", before[1]), encoding="utf-8")
    try:
        page.reload()
        page.evaluate(
            "navigator.serviceWorker.getRegistration().then((each) => each && each.update())"
        )
        wait_until(page, "(await caches.keys()).length === 0")
        wait_until(page, "(await navigator.serviceWorker.getRegistrations()).length === 0")
    finally:
        worker.write_text(before[0], encoding="utf-8")
        file.write_text(before[1], encoding="utf-8")


def test_a_network_that_is_slow_to_answer_shows_the_kept_page_until_the_new_one_is_there(
    host: Host, reader: BrowserContext
) -> None:
    page = opened(reader, host.address + HAI_PHONG_2022)
    host.seconds_of_silence = 6.5
    page.goto(host.address + HAI_PHONG_2022)
    expect(page.locator(".hn-saved")).to_have_text(NOTE)
    host.seconds_of_silence = 0
    expect(page.locator(".hn-saved")).to_have_text("Bản mới đã về. Tải lại", timeout=15_000)
    page.locator(".hn-saved a").click()
    expect(page.locator(".hn-saved")).to_have_count(0)
