"""The portal, built once for all tests of the site, and copies of it to change."""

import shutil
from pathlib import Path

import pytest

from tests.portal_copy import SITE_URL, Portal, copy_portal, copy_project
from tests.site_lint import Site

KINDS = Path(__file__).parents[1] / "kinds"
Paths = pytest.TempPathFactory


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Portal:
    """Return the portal as it is in the repository, built; not to be changed."""
    portal = copy_project(tmp_path_factory.mktemp("built"))
    portal.build("--strict")
    return portal


@pytest.fixture(scope="session", params=["real plans", "plans of other kinds"])
def any_built(request: pytest.FixtureRequest, built: Portal, tmp_path_factory: Paths) -> Portal:
    """Return the portal, and one with a plan of each other kind; not to be changed."""
    if request.param == "real plans":
        return built
    portal = copy_project(tmp_path_factory.mktemp("kinds"))
    shutil.rmtree(portal.root / "plans")
    shutil.copytree(KINDS, portal.root / "plans")
    portal.build("--strict")
    return portal


@pytest.fixture(scope="session")
def any_site(any_built: Portal) -> Site:
    return Site(any_built.site, SITE_URL)


@pytest.fixture(scope="session")
def site(built: Portal) -> Site:
    return Site(built.site, SITE_URL)


@pytest.fixture
def portal(built: Portal, tmp_path: Path) -> Portal:
    """Return a built portal to change."""
    return copy_portal(built, tmp_path / "portal")
