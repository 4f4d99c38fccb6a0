"""The built portal on a real server, and readers who visit it in a real Chromium."""

import os
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser.visitor import Visit, Visitor, served
from tests.portal_copy import copy_project

CHROMIUM_OPTIONS = (
    "--no-sandbox",  # it cannot start as root with it
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)


@pytest.fixture(scope="session")
def portal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Return the address of the built portal."""
    copy = copy_project(tmp_path_factory.mktemp("browser"))
    copy.build()
    with served(copy) as address:
        yield address


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    executable = os.environ.get("HOINGHI_CHROMIUM")
    if not executable:
        pytest.skip("no Chromium: HOINGHI_CHROMIUM, which tests.checks sets, is empty")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=executable, args=list(CHROMIUM_OPTIONS)
        )
        yield browser
        browser.close()


@pytest.fixture
def visit(chromium: Browser, portal: str) -> Iterator[Visit]:
    """Return how to send a visitor, with Playwright's options of a browser context.

    Pages are not kept for them unless they ask: what a worker answers cannot be watched or changed.
    """
    contexts = []

    def send(**options: Any) -> Visitor:  # noqa: ANN401 - as Playwright takes them
        usual = {"locale": "vi-VN", "service_workers": "block"}
        contexts.append(chromium.new_context(**(usual | options)))
        return Visitor(contexts[-1].new_page(), portal)

    yield send
    for context in contexts:
        context.close()
