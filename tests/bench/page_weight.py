"""What the first visit of a plan's page weighs: each file, compressed as a web server would.

    HOINGHI_CHROMIUM=/usr/bin/chromium .venv/bin/python -m tests.bench.page_weight

A phone opens the page of every plan with an empty cache, and waits; what it has fetched by then is
counted. At most 150 kB in all, 60 kB without fonts and pictures (tests/browser/test_weight.py).
"""

import os
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser.conftest import CHROMIUM_OPTIONS
from tests.browser.first_visit import FirstVisit, first_visit
from tests.browser.visitor import served
from tests.portal_copy import copy_project


def main() -> None:
    portal = copy_project(Path(tempfile.mkdtemp()))
    portal.build()
    plans = sorted(path.parent for path in portal.site.glob("[0-9]*/*/index.html"))
    addresses = [f"{path.relative_to(portal.site).as_posix()}/" for path in plans]
    with served(portal) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ["HOINGHI_CHROMIUM"], args=list(CHROMIUM_OPTIONS)
        )
        for plan in ("", *addresses):
            _tell(plan or "home", first_visit(browser, address, plan))
        browser.close()


def _tell(name: str, visit: FirstVisit) -> None:
    print(f"\n{name}: {visit.total} B, {visit.text} B without fonts and pictures")
    for path, size in sorted(visit.files.items(), key=lambda each: -each[1]):
        print(f"{size:8}  {path or 'the page'}")


if __name__ == "__main__":
    main()
