"""Every kind of page in one portal: real plans, plans of other kinds, a faulty one in the preview.

The checks that hold for all pages run over what is built here, so a new kind of page is checked
from the day on which it is there.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path

from mkdocs.commands import build
from mkdocs.config import load_config

from tests.portal_copy import Portal, copy_project

TESTS = Path(__file__).parents[1]
FAULTY = "2022/co-loi"
STATES = (
    "2022/hai-phong-tong-ket-nam-hoc/?now=2022-08-24T08:20",
    "2023/long-bien-tong-ket-nam-hoc/?thanh-phan=khach-moi",
    "2023/nam-dinh-giao-ban-8-tuan/?now=2023-10-30T08:00&thanh-phan=cac-phong-gddt",
    "?now=2022-08-24T08:20",
)
"""Pages as they are once an answer stands in the address."""
OPEN_FOLDS = """() => {
  for (const fold of document.querySelectorAll("details")) {
    fold.removeAttribute("name"); // of several with a name, the browser opens one alone
    fold.open = true;
  }
}"""


def portal_with_every_page(root: Path) -> Portal:
    """Build a copy of the project that holds every kind of page, as a preview builds it."""
    portal = copy_project(root)
    for plan in (TESTS / "kinds").iterdir():
        shutil.copy2(plan, portal.root / "plans")
    shutil.copy2(TESTS / "bad_plans/six-mistakes.yml", portal.plan(FAULTY))
    config = load_config(str(portal.root / "mkdocs.yml"))
    config.plugins.on_startup(command="serve", dirty=False)
    build.build(config)
    return portal


def addresses(site: Path) -> Iterator[str]:
    """Yield the address of every page, then those of other states; the form is Decap's own."""
    for path in sorted(site.rglob("*.html")):
        name = path.relative_to(site).as_posix()
        if not name.startswith("admin/"):
            yield name.removesuffix("index.html")
    yield from STATES
