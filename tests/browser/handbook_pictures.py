"""Takes the handbook's pictures anew, from the real preview and the real form.

HOINGHI_CHROMIUM=/usr/bin/chromium .venv/bin/python -m tests.browser.handbook_pictures
"""

import os
import shutil
import tempfile
from base64 import b64decode
from datetime import datetime
from pathlib import Path

from playwright.sync_api import Error, Page, sync_playwright

from tests.browser.clerk import Clerk
from tests.browser.conftest import CHROMIUM_OPTIONS
from tests.browser.visitor import served
from tests.handbook_examples import examples
from tests.portal_copy import PROJECT, Portal, copy_project

PICTURES = PROJECT / "generator/handbook/pictures"
ADDRESS = "127.0.0.1:8765"
FORM = "admin: {backend: {name: test-repo}}"
PLAN = "2027/tong-ket-nam-hoc"
TWO_WEEKS_BEFORE = datetime.fromisoformat("2027-08-10T08:00:00+07:00")
WIDTH = 760
FORM_WIDTH = 1140
QUALITY = 80


def main() -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ["HOINGHI_CHROMIUM"], args=list(CHROMIUM_OPTIONS)
        )
        for pictures_of in (preview, form):
            page = browser.new_page(
                viewport={"width": WIDTH, "height": 900}, locale="vi-VN", color_scheme="light"
            )
            page.clock.set_fixed_time(TWO_WEEKS_BEFORE)
            portal = copy_project(Path(tempfile.mkdtemp()))
            pictures_of(page, portal)
            shutil.rmtree(portal.root)


def preview(page: Page, portal: Portal) -> None:
    """Take the page of the plan, and what stands in its place once it has a mistake."""
    shutil.rmtree(portal.root / "plans")
    file = portal.plan(PLAN)
    file.parent.mkdir(parents=True)
    file.write_text(examples()["index-1"], encoding="utf-8")
    serve = portal.start("generator.cli", "serve", "--address", ADDRESS)
    try:
        wait_for(page, "Thêm vào lịch")
        take(page, "trang-hoi-nghi", 840)
        portal.edit(file, "date: thứ Ba, 24/8/2027", "date: 31/6/2027")
        wait_for(page, "Chưa đăng được")
        take(page, "trang-bao-loi", 420)
    finally:
        serve.kill()


def form(page: Page, portal: Portal) -> None:
    """Take the form with the plan in it."""
    portal.edit("mkdocs.yml", "- hoinghi:\n", f"- hoinghi:\n      {FORM}\n")
    portal.build()
    page.set_viewport_size({"width": FORM_WIDTH, "height": 900})
    with served(portal) as address:
        clerk = Clerk(page, address, {f"{PLAN}.yml": examples()["index-1"]})
        clerk.open_plan(f"{PLAN}.yml")
        take(page, "bieu-mau", 760)


def wait_for(page: Page, words: str) -> None:
    """Open the plan's page in the preview until it says ``words``."""
    while True:
        try:
            page.goto(f"http://{ADDRESS}/hoi-nghi/{PLAN}/")
            page.get_by_text(words).first.wait_for(timeout=1000)
        except Error:  # the preview is not ready yet
            page.wait_for_timeout(200)
        else:
            return


def take(page: Page, name: str, height: int) -> None:
    """Write the upper part of what is shown as a picture."""
    width: int = page.evaluate("innerWidth")
    shot = page.context.new_cdp_session(page).send(
        "Page.captureScreenshot",
        {
            "format": "webp",
            "quality": QUALITY,
            "clip": {"x": 0, "y": 0, "width": width, "height": height, "scale": WIDTH / width},
        },
    )
    (PICTURES / f"{name}.webp").write_bytes(b64decode(shot["data"]))


if __name__ == "__main__":
    main()
