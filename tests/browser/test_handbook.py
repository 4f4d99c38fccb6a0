"""The handbook in a browser: every chapter opens quietly, fits the screen and shuts no one out."""

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]

from generator.handbook.pages import CHAPTERS
from tests.browser.visitor import Visit

OPEN_FOLDS = "for (const fold of document.querySelectorAll('details')) fold.open = true"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("chapter", CHAPTERS)
def test_a_chapter_can_be_read_on_every_screen_by_everyone(
    visit: Visit, chapter: str, width: int, scheme: str
) -> None:
    visitor = visit(viewport={"width": width, "height": 800}, color_scheme=scheme)
    page = visitor.open("huong-dan/" if chapter == "index" else f"huong-dan/{chapter}/")
    page.evaluate(OPEN_FOLDS)
    assert page.evaluate("document.documentElement.scrollWidth") == width
    found = Axe().run(page).response["violations"]
    assert [(rule["id"], [node["target"] for node in rule["nodes"]]) for rule in found] == []
    assert visitor.complaints == []


def test_a_quiet_link_at_the_foot_of_the_home_page_leads_to_the_handbook(visit: Visit) -> None:
    visitor = visit()
    page = visitor.open("")
    page.get_by_role("link", name="Dành cho người soạn kế hoạch").click()
    page.get_by_role("heading", name="Kế hoạch đầu tiên trong mười phút").wait_for()
    assert visitor.complaints == []
