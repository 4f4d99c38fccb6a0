"""What holds for every page: quiet, valid, shut to no one, usable by keyboard, at any size."""

import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import axe_playwright_python  # type: ignore[import-untyped]
import pytest
from playwright.sync_api import Page

from tests.browser.every_page import OPEN_FOLDS, addresses, portal_with_every_page
from tests.browser.visitor import Visit, Visitor, served

HTML_JUDGE = Path(__file__).parents[1] / "html"
AXE = Path(axe_playwright_python.__file__).parent / "axe.min.js"
RUN_AXE = """async () => {
  const { violations } = await axe.run({ rules: { "target-size": { enabled: true } } });
  return violations.map(({ id, nodes }) => [id, nodes.map((node) => node.target.join(" "))]);
}"""
HEIGHT = 740

Findings = dict[str, object]
"""What is wrong, by address; empty where all is well."""


@dataclass(frozen=True)
class Portal:
    """A served portal with every kind of page."""

    address: str
    site: Path
    addresses: tuple[str, ...]


@pytest.fixture(scope="module")
def everything(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Portal]:
    """Return the portal that holds every kind of page."""
    copy = portal_with_every_page(tmp_path_factory.mktemp("everything"))
    pages = tuple(addresses(copy.site))
    with served(copy) as address:
        yield Portal(address, copy.root / "www/hoi-nghi", pages)


def findings(visitor: Visitor, portal: Portal, look: Callable[[Page], object]) -> Findings:
    """Look at every page, all folds open; what the visitor complains of is a finding, too."""
    found: Findings = {}
    for address in portal.addresses:
        visitor.page.goto(portal.address + address)
        visitor.page.evaluate(OPEN_FOLDS)
        if wrong := look(visitor.page):
            found[address] = wrong
    return found | ({"complaints": visitor.complaints} if visitor.complaints else {})


@pytest.mark.skipif(
    not (HTML_JUDGE / "node_modules/html-validate").is_dir() or not shutil.which("node"),
    reason="html-validate is not installed",
)
def test_every_page_is_valid_html(everything: Portal) -> None:
    judged = subprocess.run(
        ["node", "validate.mjs", str(everything.site)],
        cwd=HTML_JUDGE,
        check=True,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    assert judged.stdout == ""


@pytest.mark.parametrize(("width", "scheme"), [(360, "light"), (768, "light"), (1280, "dark")])
def test_axe_finds_nothing_on_any_page(
    visit: Visit, everything: Portal, width: int, scheme: str
) -> None:
    visitor = visit(viewport={"width": width, "height": HEIGHT}, color_scheme=scheme)
    visitor.portal = everything.address

    def judged(page: Page) -> object:
        page.add_script_tag(path=AXE)
        return page.evaluate(RUN_AXE)

    assert findings(visitor, everything, judged) == {}


@pytest.mark.parametrize(("width", "scheme"), [(360, "dark"), (1280, "light")])
def test_axe_finds_nothing_while_searching(
    visit: Visit, everything: Portal, width: int, scheme: str
) -> None:
    visitor = visit(viewport={"width": width, "height": HEIGHT}, color_scheme=scheme)
    visitor.portal = everything.address
    page = visitor.open("")
    button = page.locator(".md-header__button[for=__search]")
    (button if button.is_visible() else page.get_by_placeholder("Tìm hội nghị")).click()
    page.keyboard.type("hoi nghi")
    page.locator(".md-search-result__article h1").first.wait_for()
    page.add_script_tag(path=AXE)
    assert (page.evaluate(RUN_AXE), visitor.complaints) == ([], [])
