"""The built site: whole, bound to no place on the web, the same from every build."""

import re
from datetime import UTC, datetime
from pathlib import Path
from xml.sax.saxutils import unescape

import pytest

from generator.handbook.pages import CHAPTERS
from tests.git_repository import commit_all, needs_git
from tests.portal_copy import HOINGHI_BUILD, SITE_URL, Portal, copy_project, files_in
from tests.site_lint import (
    NOT_FOUND,
    Site,
    dead_links,
    dead_search_results,
    dead_style_addresses,
    foreign_loads,
    found_addresses,
    head_faults,
    id_faults,
    inline_code,
    inline_scripts,
    links_out,
)

UNDATED = "1970-01-01"
"""What the sitemap says of the handbook, which changes with the program."""
COMMITTED = datetime.fromisoformat("2024-03-05T23:30:00+07:00")
THEME_SCRIPTS = {
    "7fda2510d7f888c9": "names the portal's place, for what the browser stores",
    "0eb10c249dbdb0be": "puts back the palette that the reader chose",
}
"""The scripts that Material writes into each page, by hash: a content policy must name them."""
LINKED_BY_US = {
    "www.google.com",
    "calendar.google.com",
    "outlook.live.com",
    "squidfunk.github.io",
    "www.python.org",
    "code.visualstudio.com",
}
"""Maps, calendars on the web, the maker of the theme, and what the handbook says to install."""
HANDBOOK = {
    "huong-dan/index.html",
    *(f"huong-dan/{name}/index.html" for name in CHAPTERS if name != "index"),
}


def test_a_strict_build_of_the_portal_ends_without_a_warning(portal: Portal) -> None:
    build = portal.run("mkdocs", "build", "--strict")
    assert (build.returncode, build.stdout) == (0, "")
    assert "WARNING" not in build.stderr
    assert portal.leftovers() == []


def test_every_plan_has_its_page(site: Site, built: Portal) -> None:
    plans = built.root / "plans"
    addresses = {
        path.relative_to(plans).with_suffix("").as_posix() for path in plans.rglob("*.yml")
    }
    pages = {f"{address}/index.html" for address in addresses}
    lists = {path for path in site.pages if path.startswith(("years/", "units/"))}
    others = {"index.html", "lich/index.html", "thang/index.html", NOT_FOUND}
    assert set(site.pages) == pages | HANDBOOK | lists | others


def test_every_calendar_of_a_unit_or_of_a_school_year_has_its_page(site: Site) -> None:
    found = {path for path in site.files if re.fullmatch(r"(units|years)/[a-z0-9-]+\.ics", path)}
    pages = {path for path in site.pages if re.fullmatch(r"(units|years)/[^/]+/index\.html", path)}
    assert {path.removesuffix(".ics") for path in found} == {
        path.removesuffix("/index.html") for path in pages
    }


def test_every_link_leads_to_a_place_in_the_site(any_site: Site) -> None:
    assert list(dead_links(any_site)) == []


def test_every_search_result_leads_to_a_place_in_the_site(any_site: Site) -> None:
    assert list(dead_search_results(any_site)) == []


def test_a_search_finds_plans_and_not_the_handbook(site: Site) -> None:
    found = set(found_addresses(site))
    assert [address for address in found if address.startswith("huong-dan/")] == []
    plans = [address for address in found if re.fullmatch(r"\d{4}/[a-z0-9-]+/", address)]
    assert len(plans) == 5


def test_every_file_that_a_style_sheet_asks_for_is_in_the_site(any_site: Site) -> None:
    assert list(dead_style_addresses(any_site)) == []


def test_no_page_loads_anything_from_another_host(any_site: Site) -> None:
    assert list(foreign_loads(any_site)) == []


def test_links_out_of_the_portal_are_those_that_the_plans_publish(
    site: Site, built: Portal
) -> None:
    plans = "".join(path.read_text("utf-8") for path in (built.root / "plans").rglob("*.yml"))
    hosts = set(re.findall(r"https?://([\w.-]+)", plans))
    mailboxes = {"mailto:trantienchinh@haiphong.edu.vn"}
    calendars = {f"webcal:{SITE_URL.partition(':')[2]}{path}" for path in site.files}
    assert links_out(site) - calendars == hosts | mailboxes | LINKED_BY_US


def test_what_a_plan_keeps_private_is_in_no_file(built: Portal) -> None:
    named = [path for path, content in files_in(built.site).items() if b"kimhueluu" in content]
    assert named == []


def test_ids_are_unique_and_every_named_id_is_there(any_site: Site) -> None:
    assert list(id_faults(any_site)) == []


def test_pages_carry_no_styles_and_no_handlers(any_site: Site) -> None:
    assert list(inline_code(any_site)) == []


def test_the_only_inline_scripts_are_two_of_the_theme_in_the_handbook(site: Site) -> None:
    expected = {path: THEME_SCRIPTS if path in HANDBOOK else () for path in site.pages}
    found = {path: inline_scripts(page) for path, page in site.pages.items()}
    assert found == {path: dict.fromkeys(scripts, 1) for path, scripts in expected.items()}


def test_every_page_has_language_heading_title_and_description_of_its_own(any_site: Site) -> None:
    assert list(head_faults(any_site)) == []


def test_every_page_but_the_one_for_missing_pages_names_its_address(site: Site) -> None:
    named = {
        path: [link["href"] for link in page.all("link") if link.get("rel") == "canonical"]
        for path, page in site.pages.items()
    }
    expected = {path: [SITE_URL + page.address] for path, page in site.pages.items()}
    assert named == expected | {NOT_FOUND: []}


def test_the_site_map_lists_every_page_but_the_one_for_missing_pages(site: Site) -> None:
    listed = [unescape(loc) for loc in re.findall("<loc>(.*?)</loc>", site.read("sitemap.xml"))]
    pages = [page.address for path, page in site.pages.items() if path != NOT_FOUND]
    assert sorted(listed) == sorted(SITE_URL + address for address in pages)


@pytest.fixture
def dated(tmp_path: Path) -> Portal:
    """Return a portal whose plans were committed on a known day."""
    portal = copy_project(tmp_path / "portal")
    commit_all(portal.root, COMMITTED)
    return portal


@needs_git
def test_two_builds_are_alike_byte_for_byte_wherever_and_by_whatever_they_are_made(
    dated: Portal, tmp_path: Path
) -> None:
    here = {"PYTHONHASHSEED": "1", "TZ": "Asia/Ho_Chi_Minh", "LC_ALL": "C.UTF-8"}
    there = {"PYTHONHASHSEED": "2", "TZ": "America/New_York", "LC_ALL": "C"}
    first = dated.build(**here)
    moved = Portal(dated.root.rename(tmp_path / "nơi khác"))
    second = moved.build(**there)
    by_hand = moved.run(*HOINGHI_BUILD)
    assert by_hand.returncode == 0
    third = files_in(moved.site)
    assert unlike(first, second) == []
    assert unlike(first, third) == []


@needs_git
def test_a_build_dates_the_plans_by_their_commit_and_nothing_by_its_own_day(dated: Portal) -> None:
    before = datetime.now(UTC)
    files = dated.build()
    days = {
        f"{when:{form}}" for when in (before, datetime.now(UTC)) for form in ("%Y-%m-%d", "%Y%m%d")
    }
    dated_today = [
        path for path, content in files.items() if any(day.encode() in content for day in days)
    ]
    assert dated_today == []
    lastmod = re.findall("<lastmod>(.*?)</lastmod>", files["sitemap.xml"].decode())
    assert set(lastmod) == {"2024-03-05", UNDATED}
    assert set(re.findall(rb"DTSTAMP:(\S+)", files["calendar.ics"])) == {b"20240305T163000Z"}


def unlike(one: dict[str, bytes], other: dict[str, bytes]) -> list[str]:
    """List the files that are not the same in two sites."""
    return sorted(path for path in one.keys() | other.keys() if one.get(path) != other.get(path))
