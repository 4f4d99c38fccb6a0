"""A web server for the built portal, and readers who visit it and note what goes wrong."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import ConsoleMessage, Page, Response

from tests.portal_copy import Portal


class Server(SimpleHTTPRequestHandler):
    """Serves files as a web server of a department would: calendars as such, a page for 404."""

    extensions_map = {**SimpleHTTPRequestHandler.extensions_map, ".ics": "text/calendar"}  # noqa: RUF012

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        if code != HTTPStatus.NOT_FOUND:
            super().send_error(code, message, explain)
            return
        page = (Path(self.directory) / "hoi-nghi/404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Keep quiet: the visitors note what fails."""


@contextmanager
def served(copy: Portal, server: type[Server] = Server) -> Iterator[str]:
    """Serve a built portal under the path that its site_url has, and give its address."""
    www = copy.root / "www"
    www.mkdir()
    copy.site.rename(www / "hoi-nghi")
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(server, directory=str(www))) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_port}/hoi-nghi/"
        running.shutdown()


WANTED = (
    "404 (Not Found)",
    "Service Worker registration blocked by Playwright",
    # without the worker, Chromium has the fonts of the page before at hand and misses their use
    "was preloaded using link preload but not used",
)
"""What a browser complains of that a test has asked for."""


class Visitor:
    """A reader's browser window, which notes whatever goes wrong in it."""

    def __init__(self, page: Page, portal: str) -> None:
        self.page = page
        self.portal = portal
        self.complaints: list[str] = []
        page.on("console", self._hear)
        page.on("pageerror", lambda error: self.complaints.append(f"script: {error}"))
        page.on("request", lambda request: self._watch(request.url))
        page.on("response", self._check)

    def open(self, address: str) -> Page:
        """Open a page of the portal, and wait until its scripts have run."""
        self.page.goto(self.portal + address)
        return self.page

    def _hear(self, message: ConsoleMessage) -> None:
        is_wanted = any(words in message.text for words in WANTED)
        if message.type in ("error", "warning") and not is_wanted:
            self.complaints.append(f"console: {message.text}")

    def _watch(self, url: str) -> None:
        if not url.startswith((self.portal, "blob:", "data:")):
            self.complaints.append(f"asked for {url}")

    def _check(self, response: Response) -> None:
        is_page = response.request.is_navigation_request()
        if response.status >= HTTPStatus.BAD_REQUEST and not is_page:
            self.complaints.append(f"{response.status}: {response.url}")


Visit = Callable[..., Visitor]
"""How to send a visitor, with Playwright's options of a browser context."""
