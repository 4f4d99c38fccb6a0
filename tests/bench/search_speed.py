"""How long a reader waits for the first answer of the search, from the first key on.

    HOINGHI_CHROMIUM=/usr/bin/chromium .venv/bin/python tests/bench/search_speed.py 300 1000

Copies of the five plans, in a browser on this machine; then with the processor slowed down four
times and a slow 4G network (1.6 Mbit/s, 150 ms), as Lighthouse has them. Texts go out compressed,
as from any web server.
"""

import gzip
import os
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from generator.mkdocs_plugin import build_site
from tests.bench.build_speed import many_plans
from tests.browser.visitor import Server, served
from tests.portal_copy import Portal

SLOW = {"offline": False, "latency": 150, "downloadThroughput": 2e5, "uploadThroughput": 9e4}
WORDS = ("hoi nghi", "van nghe chao mung", "Nguyễn", "zzz")


class Compressing(Server):
    """Sends texts compressed."""

    def do_GET(self) -> None:  # noqa: N802 - as http.server calls it
        path = Path(self.translate_path(self.path))
        if path.suffix not in (".js", ".json", ".css"):
            super().do_GET()
            return
        content = gzip.compress(path.read_bytes())
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "max-age=600")
        self.end_headers()
        self.wfile.write(content)


def main() -> None:
    for count in (int(text) for text in sys.argv[1:] or ("300",)):
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            many_plans(root, count)
            build_site(root / "mkdocs.yml")
            index = [file.stat().st_size for file in (root / "site/search").iterdir()]
            print(f"{count} plans, index {sum(index) / 1e3:.0f} kB in {len(index)} files")
            with served(Portal(root), Compressing) as address:
                _measure(address)


def _measure(address: str) -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ["HOINGHI_CHROMIUM"], args=["--no-sandbox"]
        )
        for is_slow in (False, True):
            for words in WORDS:
                page = browser.new_page()
                page.goto(f"{address}lich/", wait_until="networkidle")
                if is_slow:
                    _slow_down(page)
                print(
                    f"  {'phone' if is_slow else 'here':6} {words:20} {_seconds(page, words):.2f} s"
                )
                page.close()
        browser.close()


def _slow_down(page: Page) -> None:
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", SLOW)


def _seconds(page: Page, words: str) -> float:
    page.click(".md-search__input")
    start = time.perf_counter()
    page.keyboard.insert_text(words)
    page.keyboard.press("End")
    page.locator(".md-search-result__meta", has_text="thấy").wait_for()
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
