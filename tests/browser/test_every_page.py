"""What holds for every page: quiet, valid, shut to no one, usable by keyboard, at any size."""

import shutil
import subprocess
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import axe_playwright_python  # type: ignore[import-untyped]
import pytest
from playwright.sync_api import Page, expect

from tests.browser.every_page import OPEN_FOLDS, addresses, portal_with_every_page
from tests.browser.test_smoke import HAI_PHONG_2022
from tests.browser.visitor import Visit, Visitor, served

HTML_JUDGE = Path(__file__).parents[1] / "html"
AXE = Path(axe_playwright_python.__file__).parent / "axe.min.js"
RUN_AXE = """async () => {
  const { violations } = await axe.run({ rules: { "target-size": { enabled: true } } });
  return violations.map(({ id, nodes }) => [id, nodes.map((node) => node.target.join(" "))]);
}"""
HEIGHT = 740
MOST_STOPS = 900
WIDTH = "document.documentElement.scrollWidth"
CUT_OFF = """() => [...document.querySelectorAll(".md-content *")]
  .filter((part) => part.checkVisibility({ visibilityProperty: true }) && part.clientWidth > 2)
  .filter((part) => ["hidden", "clip"].includes(getComputedStyle(part).overflowX)
    && part.scrollWidth > part.clientWidth + 1)
  .map((part) => `${part.tagName}.${part.className}: ${part.textContent.trim().slice(0, 40)}`)"""
"""Parts of the content that lose something of their text at their edge."""
START_TABBING = """() => {
  document.activeElement.blur();
  scrollTo(0, 0);
  getSelection().removeAllRanges();
  window.stops = [];
  window.nameOf = ({ tagName, className, textContent }) => (
    `${tagName}.${className}: ${textContent.trim().slice(0, 40)}`
  );
}"""
STOP = """async () => {
  const here = document.activeElement;
  const isOut = ({ left, right, top, bottom }) => (
    left < 0 || right > innerWidth + 1 || bottom < 0 || top > innerHeight
  );
  for (let frame = 0; frame < 60 && isOut(here.getClientRects()[0]); frame += 1) {
    await new Promise(requestAnimationFrame); // it scrolls, or opens
  }
  if (here === document.body || here === stops[0]) return null;
  const last = stops.at(-1);
  stops.push(here);
  const faults = [];
  const say = (fault) => faults.push(`${nameOf(here)} ${fault}`);
  if (last && !(last.compareDocumentPosition(here) & Node.DOCUMENT_POSITION_FOLLOWING)) {
    say(`comes after ${nameOf(last)}`);
  }
  if (here.matches(".md-option")) return faults; // it shows on its label
  const { outlineStyle, outlineWidth, outlineOffset, display } = getComputedStyle(here);
  if (outlineStyle === "none" || !parseFloat(outlineWidth)) say("has no ring");
  const [{ left, right, top }] = here.getClientRects(); // a link may go over several lines
  const { width, height } = here.getBoundingClientRect();
  if (isOut(here.getClientRects()[0])) say("is out of sight");
  const above = document.elementFromPoint(left + 3, Math.max(top + 3, 0));
  if (above && height < innerHeight && !here.contains(above) && !above.contains(here)) {
    say(`lies under ${nameOf(above)}`);
  }
  const target = (here.labels && here.labels[0] || here).getBoundingClientRect();
  const isForFingers = innerWidth < 600 && here.matches(".hn :is(button, summary), .hn-action");
  const least = isForFingers ? 43.5 : 24;
  if (display !== "inline" && (target.width < 24 || target.height < least)) {
    say(`is too small: ${target.width} by ${target.height}`);
  }
  const ring = parseFloat(outlineWidth) + parseFloat(outlineOffset);
  let around = here.parentElement;
  while (around !== document.body && getComputedStyle(around).overflowX === "visible") {
    around = around.parentElement;
  }
  const edge = around.getBoundingClientRect();
  if (around !== document.body && (left - ring < edge.left - 1 || right + ring > edge.right + 1)) {
    say(`has its ring cut off by ${nameOf(around)}`);
  }
  return faults;
}"""
"""What is wrong with the place where the keyboard is; null after the last one."""

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
    """Look at every page, all folds open."""
    visitor.portal = portal.address
    found: Findings = {}
    for address in portal.addresses:
        visitor.open(address).evaluate(OPEN_FOLDS)
        if wrong := look(visitor.page):
            found[address] = wrong
    return found


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


@pytest.mark.parametrize("width", [320, 768, 1280])
def test_every_page_opens_quietly_and_fits_the_screen(
    visit: Visit, everything: Portal, width: int
) -> None:
    visitor = visit(viewport={"width": width, "height": HEIGHT})

    def cut_off(page: Page) -> object:
        return [wide] if (wide := page.evaluate(WIDTH)) != width else page.evaluate(CUT_OFF)

    found = findings(visitor, everything, cut_off)
    assert (found, visitor.complaints) == ({}, [])


def test_letters_twice_as_large_stay_whole_on_a_phone(visit: Visit, everything: Portal) -> None:
    visitor = visit(viewport={"width": 360, "height": HEIGHT})
    devtools = visitor.page.context.new_cdp_session(visitor.page)
    devtools.send("Page.setFontSizes", {"fontSizes": {"standard": 32, "fixed": 26}})

    def cut_off(page: Page) -> object:
        return [wide] if (wide := page.evaluate(WIDTH)) != 360 else page.evaluate(CUT_OFF)

    assert findings(visitor, everything, cut_off) == {}


@pytest.mark.parametrize("width", [360, 1280])
def test_the_keyboard_reaches_everything_in_order_and_in_sight(
    visit: Visit, everything: Portal, width: int
) -> None:
    visitor = visit(viewport={"width": width, "height": HEIGHT}, reduced_motion="reduce")

    def stops_at_fault(page: Page) -> object:
        page.evaluate(START_TABBING)
        faults: list[str] = []
        for _ in range(MOST_STOPS):
            page.keyboard.press("Tab")
            stop = page.evaluate(STOP)
            if stop is None:
                return faults
            faults += stop
        return [*faults, "there is no end to it"]

    assert findings(visitor, everything, stops_at_fault) == {}


@pytest.mark.parametrize(("width", "scheme"), [(360, "light"), (768, "light"), (1280, "dark")])
def test_axe_finds_nothing_on_any_page(
    visit: Visit, everything: Portal, width: int, scheme: str
) -> None:
    visitor = visit(viewport={"width": width, "height": HEIGHT}, color_scheme=scheme)

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
    page.add_script_tag(path=AXE)
    page.get_by_role("button", name="Tìm hội nghị").click()
    told = page.locator(".hn-search [role=status]")
    judged = {}
    for typed, said in {"": "Nhập", "van nghe": "Tìm thấy", "qqqq": "Không tìm thấy"}.items():
        page.locator(".hn-search input").fill(typed)
        expect(told).to_contain_text(said)
        page.wait_for_load_state("networkidle")
        for fold in page.locator(".hn-found summary").all()[:1]:
            fold.click()
        judged[typed] = page.evaluate(RUN_AXE)
    assert (judged, visitor.complaints) == ({"": [], "van nghe": [], "qqqq": []}, [])


def test_the_hours_of_a_programme_can_be_read_by_machines(visit: Visit, everything: Portal) -> None:
    visitor = visit()
    visitor.portal = everything.address
    page = visitor.open(HAI_PHONG_2022)
    told = page.eval_on_selector_all(
        ".hn-programme__hour > time", "(all) => all.slice(0, 2).map(({ dateTime }) => dateTime)"
    )
    assert told == ["2022-08-24T07:45+07:00", "2022-08-24T08:00+07:00"]
    day = page.locator("#hoi-nghi time").evaluate_all("(all) => all.map((it) => it.dateTime)")
    assert day == ["2022-08-24T08:00+07:00", "2022-08-24"]


def test_a_reader_of_the_screen_is_told_a_plan_in_this_order(
    visit: Visit, everything: Portal, golden: Callable[[str, Mapping[str, bytes]], str]
) -> None:
    visitor = visit(viewport={"width": 360, "height": HEIGHT})
    visitor.portal = everything.address
    page = visitor.open(f"{HAI_PHONG_2022}?now=2026-01-01T08:00")
    tree = str(page.locator("body").aria_snapshot()).replace(everything.address, "/")
    assert golden("screen_reader", {"plan.txt": f"{tree}\n".encode()}) == ""
