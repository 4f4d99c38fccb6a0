"""Takes the handbook's pictures anew, from the real preview of the plan of its first chapter.

HOINGHI_CHROMIUM=/usr/bin/chromium .venv/bin/python -m tests.browser.handbook_pictures
"""

import os
import shutil
import tempfile
from base64 import b64decode
from datetime import datetime
from pathlib import Path

from playwright.sync_api import Error, Page, sync_playwright

from tests.browser.conftest import CHROMIUM_OPTIONS
from tests.handbook_examples import examples
from tests.portal_copy import PROJECT, copy_project

PICTURES = PROJECT / "generator/handbook/pictures"
ADDRESS = "127.0.0.1:8765"
PLAN = "2027/tong-ket-nam-hoc"
TWO_WEEKS_BEFORE = datetime.fromisoformat("2027-08-10T08:00:00+07:00")
WIDTH = 760
QUALITY = 80


def main() -> None:
    portal = copy_project(Path(tempfile.mkdtemp()))
    shutil.rmtree(portal.root / "plans")
    file = portal.plan(PLAN)
    file.parent.mkdir(parents=True)
    file.write_text(examples()["index-1"], encoding="utf-8")
    preview = portal.start("generator.cli", "serve", "--address", ADDRESS)
    try:
        with sync_playwright() as playwright:
            options = list(CHROMIUM_OPTIONS)
            browser = playwright.chromium.launch(
                executable_path=os.environ["HOINGHI_CHROMIUM"], args=options
            )
            page = browser.new_page(
                viewport={"width": WIDTH, "height": 900}, locale="vi-VN", color_scheme="light"
            )
            page.clock.set_fixed_time(TWO_WEEKS_BEFORE)
            take(page, "Thêm vào lịch", "trang-hoi-nghi", 840)
            portal.edit(file, "date: thứ Ba, 24/8/2027", "date: 31/6/2027")
            take(page, "Chưa đăng được", "trang-bao-loi", 420)
    finally:
        preview.kill()
        shutil.rmtree(portal.root)


def take(page: Page, words: str, name: str, height: int) -> None:
    """Wait until the plan's page says ``words``, and write its upper part as a picture."""
    while True:
        try:
            page.goto(f"http://{ADDRESS}/hoi-nghi/{PLAN}/")
            page.get_by_text(words).first.wait_for(timeout=1000)
            break
        except Error:  # the preview is not ready yet
            page.wait_for_timeout(200)
    shot = page.context.new_cdp_session(page).send(
        "Page.captureScreenshot",
        {
            "format": "webp",
            "quality": QUALITY,
            "clip": {"x": 0, "y": 0, "width": WIDTH, "height": height, "scale": 1},
        },
    )
    (PICTURES / f"{name}.webp").write_bytes(b64decode(shot["data"]))


if __name__ == "__main__":
    main()
