"""What the portal makes of the five real plans, word for word and byte for byte.

``pytest --update-golden`` writes tests/golden/ anew; read its diff as what readers will see.
"""

from collections.abc import Callable, Mapping

from generator.pipeline import Walk
from generator.rendering.pages import home_html, plan_html
from tests.page_text import page_text

Golden = Callable[[str, Mapping[str, bytes]], str]
CALENDARS = ("event.ics", "agenda.ics", "deadlines.ics")


def test_the_pages_and_calendars_of_the_real_plans_are_the_expected_ones(
    real_walk: Walk, golden: Golden
) -> None:
    files = {file.path: file.content for file in real_walk.files}
    made = {}
    for page in real_walk.pages:
        made[f"{page.address}/page.txt"] = page_text(plan_html(page)).encode()
        paths = [f"{page.address}/{name}" for name in CALENDARS]
        made |= {path: files[path] for path in paths if path in files}
    assert golden("plans", made) == ""


def test_the_home_page_the_files_and_the_report_are_the_expected_ones(
    real_walk: Walk, golden: Golden
) -> None:
    names = (file.path for file in real_walk.files if not file.path.startswith("assets/"))
    made = {
        "home.txt": page_text(home_html(real_walk.home)).encode(),
        "files.txt": "".join(f"{name}\n" for name in sorted(names)).encode(),
        "report.txt": f"{real_walk.report}\n".encode(),
    }
    assert golden("portal", made) == ""
