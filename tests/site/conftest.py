"""The portal, built once for all tests of the site, and copies of it to change."""

from pathlib import Path

import pytest

from tests.portal_copy import SITE_URL, Portal, copy_portal, copy_project
from tests.site_lint import Site


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Portal:
    """Return the portal as it is in the repository, built; not to be changed."""
    portal = copy_project(tmp_path_factory.mktemp("built"))
    portal.build("--strict")
    return portal


@pytest.fixture(scope="session")
def site(built: Portal) -> Site:
    return Site(built.site, SITE_URL)


@pytest.fixture
def portal(built: Portal, tmp_path: Path) -> Portal:
    """Return a built portal to change."""
    return copy_portal(built, tmp_path / "portal")
