"""What a browser with an empty cache fetches of a page, each file with its compressed size."""

import gzip
from dataclasses import dataclass

from playwright.sync_api import Browser, Response

SETTLED_MS = 1500
"""How long a visitor looks before touching anything: what comes later is not the first visit's."""
PACKED = (".woff2", ".png", ".jpg", ".webp")
"""Files that are compressed as they are."""
NGINX_LEVEL = 6


@dataclass(frozen=True)
class FirstVisit:
    """The files of a visit by their address below the portal's, with their sizes in bytes."""

    files: dict[str, int]

    @property
    def total(self) -> int:
        return sum(self.files.values())

    @property
    def text(self) -> int:
        """What is left without fonts and pictures."""
        pictures = (*PACKED, ".svg")
        return sum(size for path, size in self.files.items() if not path.endswith(pictures))


def first_visit(browser: Browser, portal: str, address: str) -> FirstVisit:
    """Open a page on a phone and count what it takes."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, locale="vi-VN")
    page = context.new_page()
    responses: list[Response] = []
    page.on("response", lambda response: responses.append(response))  # noqa: PLW0108 - Playwright marks it
    page.goto(portal + address)
    page.wait_for_timeout(SETTLED_MS)
    files = {each.url.removeprefix(portal + address): _size(each) for each in responses}
    context.close()
    return FirstVisit({path.removeprefix(portal): size for path, size in files.items()})


def _size(response: Response) -> int:
    body = response.body()
    return len(body if response.url.endswith(PACKED) else gzip.compress(body, NGINX_LEVEL))
