"""The live preview: it follows every saved change and never stops at a faulty plan."""

import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin

import pytest

from tests.portal_copy import SECONDS, Portal

PLAN = "2022/hai-phong-tong-ket-nam-hoc"
OTHER = "2021/tphcm-trien-khai-nam-hoc"
FILE = f"plans/{PLAN}.yml"
FEW_SECONDS = 10
"""How soon a saved change must show; about two on an idle machine."""
FAULTS = {
    "a value that is none": ("status: confirmed", "status: confrimed"),
    "a line that is no YAML": ("status: confirmed", "status: [confirmed"),
    "a letter in another encoding": ("# Kế hoạch", "# K\udcff hoạch"),
}


@dataclass(frozen=True)
class Preview:
    """A preview that is being served."""

    portal: Portal
    url: str
    process: subprocess.Popen[str]

    def get(self, address: str = "") -> tuple[int, str]:
        """Return status and text of a page, as a reader gets it who waits."""
        try:
            url = urljoin(self.url, address)
            with urllib.request.urlopen(url, timeout=SECONDS) as answer:  # noqa: S310 - our own
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as refusal:
            return refusal.code, refusal.read().decode()

    def text(self, address: str = "") -> str:
        """Return a page's text without its tags and its scripts."""
        page = re.sub(r"<script.*?</script>", "", self.get(address)[1], flags=re.DOTALL)
        return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page))

    def wait(self, is_so: Callable[[], bool]) -> float:
        """Wait until a change shows; return the seconds it took."""
        start = time.monotonic()
        while not is_so():
            assert self.process.poll() is None, "the preview has ended"
            assert time.monotonic() - start < FEW_SECONDS
            time.sleep(0.05)
        return time.monotonic() - start


@pytest.fixture
def serve(
    portal: Portal, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Iterator[Callable[[], Preview]]:
    """Return how to start the preview of the portal; it is ended with the test."""
    started: list[subprocess.Popen[str]] = []
    for name in ("TMPDIR", "TEMP", "TMP"):  # where the preview keeps its site
        monkeypatch.setenv(name, str(tmp_path))

    def start() -> Preview:
        address = f"127.0.0.1:{free_port()}"
        process = portal.start("generator.cli", "serve", "--address", address)
        started.append(process)
        preview = Preview(portal, f"http://{address}/hoi-nghi/", process)
        wait_for_server(preview)
        return preview

    yield start
    for process in started:
        process.kill()
        process.communicate(timeout=SECONDS)


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


def wait_for_server(preview: Preview) -> None:
    start = time.monotonic()
    while preview.process.poll() is None and time.monotonic() - start < SECONDS:
        try:
            preview.get()
        except OSError:
            time.sleep(0.05)
        else:
            return
    preview.process.kill()
    pytest.fail(f"no preview: {preview.process.communicate()}")


Serve = Callable[[], Preview]


def test_the_preview_shows_pages_and_calendars_and_leads_to_them_from_the_root(
    serve: Serve,
) -> None:
    preview = serve()
    assert f'href="{PLAN}/"' in preview.get()[1]
    assert preview.get(f"{PLAN}/")[0] == 200
    assert preview.get(f"{PLAN}/event.ics")[1].startswith("BEGIN:VCALENDAR")
    assert preview.text("/") == preview.text()


def test_a_saved_change_shows_in_page_list_and_calendar_within_seconds(
    serve: Serve, record_property: Callable[[str, object], None]
) -> None:
    preview = serve()
    preview.portal.edit(FILE, "short_title: ", "short_title: Bản sửa đổi, ")
    seconds = preview.wait(lambda: "Bản sửa đổi" in preview.text(f"{PLAN}/"))
    record_property("seconds until a change shows", seconds)
    assert "Bản sửa đổi" in preview.text()
    assert "SUMMARY:Bản sửa đổi" in preview.get(f"{PLAN}/event.ics")[1]


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
def test_a_faulty_plan_is_told_in_its_place_while_the_others_stay_and_comes_back_when_mended(
    serve: Serve, fault: tuple[str, str]
) -> None:
    preview = serve()
    good, others = preview.text(f"{PLAN}/"), preview.text(f"{OTHER}/")
    file = preview.portal.root / FILE
    plan = file.read_text(encoding="utf-8")
    assert fault[0] in plan
    file.write_bytes(plan.replace(*fault, 1).encode(errors="surrogateescape"))
    preview.wait(lambda: "Chưa đăng được" in preview.text(f"{PLAN}/"))
    assert FILE in preview.text(f"{PLAN}/")
    assert re.search(r"Dòng \d+, cột \d+", preview.text(f"{PLAN}/"))
    assert preview.text(f"{OTHER}/") == others
    file.write_text(plan, encoding="utf-8")
    preview.wait(lambda: preview.text(f"{PLAN}/") == good)


def test_the_fault_page_names_the_line_and_shows_it(serve: Serve) -> None:
    preview = serve()
    preview.portal.edit(FILE, "status: confirmed", "status: confrimed")
    preview.wait(lambda: "Chưa đăng được" in preview.text(f"{PLAN}/"))
    plan = (preview.portal.root / FILE).read_text(encoding="utf-8").splitlines()
    line = next(number for number, text in enumerate(plan, 1) if "confrimed" in text)
    page = preview.text(f"{PLAN}/")
    assert f"Dòng {line}, cột 9" in page
    assert "status: confrimed # draft" in page
    assert "Có phải «confirmed» không?" in page


def test_the_fault_page_leads_to_the_handbook(serve: Serve) -> None:
    preview = serve()
    preview.portal.edit(FILE, "status: confirmed", "status: confrimed")
    preview.wait(lambda: "Chưa đăng được" in preview.text(f"{PLAN}/"))
    (link,) = re.findall(r'href="([^"]+)">Các lời báo<', preview.get(f"{PLAN}/")[1])
    assert "not-a-choice" in preview.text(urljoin(f"{PLAN}/", link))


def test_the_home_page_leads_to_the_plans_that_cannot_be_published(serve: Serve) -> None:
    preview = serve()
    assert FILE not in preview.text()
    preview.portal.edit(FILE, "status: confirmed", "status: confrimed")
    preview.wait(lambda: "Chưa đăng được" in preview.text(f"{PLAN}/"))
    assert f'href="{PLAN}/"' in preview.get()[1]
    assert FILE in preview.text()


def test_a_portal_whose_every_plan_is_faulty_can_be_previewed(serve: Serve, portal: Portal) -> None:
    files = sorted((portal.root / "plans").rglob("*.yml"))
    for file in files:
        portal.edit(file, "title: ", "titel: ")
    preview = serve()
    addresses = [file.relative_to(portal.root / "plans").with_suffix("") for file in files]
    for address in addresses:
        assert "Chưa đăng được" in preview.text(f"{address.as_posix()}/")
        assert f'href="{address.as_posix()}/"' in preview.get()[1]


def test_a_faulty_plan_does_not_keep_the_preview_from_starting(
    serve: Serve, portal: Portal
) -> None:
    portal.edit(FILE, "status: confirmed", "status: confrimed")
    preview = serve()
    assert "Chưa đăng được" in preview.text(f"{PLAN}/")
    portal.edit(FILE, "status: confrimed", "status: confirmed")
    preview.wait(lambda: "Chưa đăng được" not in preview.text(f"{PLAN}/"))


def test_a_deleted_plan_is_gone_and_a_new_one_appears(serve: Serve, portal: Portal) -> None:
    preview = serve()
    portal.plan(PLAN).rename(portal.root / "away.yml")
    preview.wait(lambda: preview.get(f"{PLAN}/")[0] == 404)
    status, page = preview.get(f"{PLAN}/")
    assert (status, "Không tìm thấy trang này" in page) == (404, True)
    assert PLAN not in preview.get()[1]
    assert preview.get(f"{PLAN}/event.ics")[0] == 404
    (portal.root / "away.yml").rename(portal.plan("2022/ten-moi"))
    preview.wait(lambda: preview.get("2022/ten-moi/")[0] == 200)
    assert 'href="2022/ten-moi/"' in preview.get()[1]


def test_a_draft_can_be_previewed_but_is_not_published(serve: Serve, portal: Portal) -> None:
    portal.edit(FILE, "status: confirmed", "status: draft")
    assert not any(path.startswith(PLAN) for path in portal.build())
    assert serve().get(f"{PLAN}/")[0] == 200


def test_no_page_of_a_preview_is_for_search_engines(serve: Serve) -> None:
    preview = serve()
    kept = '<meta name="robots" content="noindex">'
    assert [kept in preview.get(address)[1] for address in ("", f"{PLAN}/", "lich/")] == [True] * 3


def test_the_preview_leaves_the_published_site_alone(serve: Serve, portal: Portal) -> None:
    (portal.site / "index.html").write_text("đã đăng", encoding="utf-8")
    assert "đã đăng" not in serve().text()
    assert (portal.site / "index.html").read_text(encoding="utf-8") == "đã đăng"
    assert portal.leftovers() == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
def test_ctrl_c_ends_the_preview_quietly_and_leaves_nothing(serve: Serve, tmp_path: Path) -> None:
    preview = serve()
    preview.process.send_signal(signal.SIGINT)
    _output, complaints = preview.process.communicate(timeout=SECONDS)
    assert (preview.process.returncode, "Traceback" in complaints) == (0, False)
    assert [path.name for path in tmp_path.iterdir()] == ["portal"]


def test_a_fault_in_the_settings_holds_no_request_and_is_told_where_the_preview_was_started(
    serve: Serve,
) -> None:
    preview = serve()
    settings = preview.portal.root / "mkdocs.yml"
    good = settings.read_text(encoding="utf-8")
    settings.write_text(good.replace("theme:", "theme: [", 1), encoding="utf-8")
    time.sleep(2)  # the time that it takes to notice
    assert preview.get(f"{PLAN}/")[0] == 200
    settings.write_text(good, encoding="utf-8")
    preview.portal.edit(FILE, "short_title: ", "short_title: Bản sửa đổi, ")
    preview.wait(lambda: "Bản sửa đổi" in preview.text(f"{PLAN}/"))
    preview.process.send_signal(signal.SIGINT)
    output = "".join(preview.process.communicate(timeout=SECONDS))
    assert ("Trang xem thử vẫn là bản trước." in output, "Traceback" in output) == (True, False)
