"""When a first visitor sees a plan's page: on Lighthouse's slow 4G, on a phone of its speed.

    HOINGHI_CHROMIUM=/usr/bin/chromium .venv/bin/python -m tests.bench.first_paint [visits]

1.6 Mbit/s, 150 ms to the server and back, a processor four times as slow as this machine's, nothing
cached; each request waits for the connection as over TLS. Medians of several visits of each page.
"""

import gzip
import os
import sys
import tempfile
from http import HTTPStatus
from pathlib import Path
from statistics import median
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from tests.browser.conftest import CHROMIUM_OPTIONS
from tests.browser.visitor import Server, served
from tests.portal_copy import copy_project

SLOW_4G = {
    "offline": False,
    "latency": 150,
    "downloadThroughput": 1.6e6 / 8,
    "uploadThroughput": 750e3 / 8,
}
SLOWER = 4
OBSERVE = """() => {
  const marks = window.marks = {};
  const observe = (type, note) => new PerformanceObserver((list) => list.getEntries().forEach(note))
    .observe({ type, buffered: true });
  observe("largest-contentful-paint", ({ startTime }) => { marks.largest = startTime; });
  observe("paint", ({ name, startTime }) => {
    if (name === "first-contentful-paint") marks.first = startTime;
  });
  observe("layout-shift", ({ value }) => { marks.shift = (marks.shift || 0) + value; });
}"""


class PackingServer(Server):
    """Sends what can be packed packed, as nginx does, over connections that stay open."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:  # noqa: N802 - the library's name
        path = Path(self.translate_path(self.path))
        file = path / "index.html" if path.is_dir() else path
        if not file.is_file():
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        body = file.read_bytes()
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", self.guess_type(str(file)))
        if file.suffix != ".woff2":
            body = gzip.compress(body, 6)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def main() -> None:
    visits = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    portal = copy_project(Path(tempfile.mkdtemp()))
    portal.build()
    plans = sorted(path.parent for path in portal.site.glob("[0-9]*/*/index.html"))
    addresses = [f"{path.relative_to(portal.site).as_posix()}/" for path in plans]
    print(f"{'first ms':>9} {'largest ms':>11} {'shift':>6}")
    with served(portal, PackingServer) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ["HOINGHI_CHROMIUM"], args=list(CHROMIUM_OPTIONS)
        )
        for plan in ("", *addresses):
            seen = [_visit(browser, address + plan) for _ in range(visits)]
            first, largest, shift = (
                median(each.get(name, 0) for each in seen) for name in ("first", "largest", "shift")
            )
            print(f"{first:9.0f} {largest:11.0f} {shift:6.3f}  {plan or 'home'}")
        browser.close()


def _visit(browser: Browser, address: str) -> dict[str, float]:
    context = browser.new_context(viewport={"width": 360, "height": 740}, locale="vi-VN")
    page = context.new_page()
    devtools = context.new_cdp_session(page)
    devtools.send("Network.enable")
    devtools.send("Network.emulateNetworkConditions", SLOW_4G)
    devtools.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.add_init_script(f"({OBSERVE})()")
    page.goto(address)
    page.wait_for_timeout(2000)
    marks: Any = page.evaluate("window.marks")
    context.close()
    return dict(marks)


if __name__ == "__main__":
    main()
