"""The first visit of a page is light, so that a phone on a slow line has it at once."""

import pytest
from playwright.sync_api import Browser

from tests.browser.first_visit import first_visit
from tests.browser.test_smoke import PLANS

MOST = 95_000
"""Bytes of a first visit in all. The whole product's limit is 150,000; the fonts are 30,000."""
MOST_TEXT = 60_000
"""Bytes of a first visit without fonts and pictures: page, styles and scripts."""


@pytest.mark.parametrize("address", ["", *PLANS], ids=lambda name: name or "home")
def test_a_first_visit_on_a_phone_is_light(chromium: Browser, portal: str, address: str) -> None:
    visit = first_visit(chromium, portal, address)
    assert (visit.total < MOST, visit.text < MOST_TEXT) == (True, True), visit.files


def test_a_first_visit_has_nothing_of_the_themes_scripts(chromium: Browser, portal: str) -> None:
    visit = first_visit(chromium, portal, "")
    assert [path for path in visit.files if "javascripts/" in path] == []
