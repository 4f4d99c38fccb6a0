"""What search engines and apps that share an address are told of the built pages."""

import json
import re
from typing import Any

import pytest

from tests.event_lint import event_faults, recommended_faults
from tests.site_lint import NOT_FOUND, Page, Site

DATA = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


def open_graph(page: Page) -> dict[str, str]:
    metas = [meta for meta in page.all("meta") if "property" in meta]
    assert len({meta["property"] for meta in metas}) == len(metas), page.path
    return {meta["property"].removeprefix("og:"): meta["content"] for meta in metas}


def robots(page: Page) -> list[str]:
    return [meta["content"] for meta in page.all("meta") if meta.get("name") == "robots"]


def event_of(page: Page) -> dict[str, Any] | None:
    found = [json.loads(text) for text in DATA.findall(page.html)]
    assert len(found) < 2
    return found[0] if found else None


def test_every_page_tells_apps_what_it_is(any_site: Site) -> None:
    for path, page in any_site.pages.items():
        if path == NOT_FOUND:
            continue
        told = open_graph(page)
        (described,) = (m["content"] for m in page.all("meta") if m.get("name") == "description")
        assert told["title"] in page.text("title")[0]
        assert (told["description"], told["url"]) == (described, any_site.url + page.address)
        assert (told["locale"], told["site_name"]) == ("vi_VN", "Cổng thông tin hội nghị")
        path_of_picture = told["image"].removeprefix(any_site.url).partition("?")[0]
        assert path_of_picture in any_site.files
        assert (told["image:width"], told["image:height"]) == ("1200", "630")
        assert told["image:alt"]
        assert told["type"] == ("website" if path == "index.html" else "article")


def test_only_the_page_for_missing_pages_is_kept_from_search_engines(site: Site) -> None:
    kept = {path: found for path, page in site.pages.items() if (found := robots(page))}
    assert kept == {NOT_FOUND: ["noindex"]}
    assert open_graph(site.pages[NOT_FOUND]) == {}


def test_every_event_that_is_told_to_search_engines_has_what_they_require(any_site: Site) -> None:
    told = {path: event for path, page in any_site.pages.items() if (event := event_of(page))}
    assert [fault for path, event in told.items() for fault in event_faults(event, path)] == []


def test_a_plan_that_says_it_all_has_what_search_engines_recommend(site: Site) -> None:
    event = event_of(site.pages["2022/hai-phong-tong-ket-nam-hoc/index.html"])
    assert event is not None
    assert list(recommended_faults(event)) == []
    assert event["startDate"] == "2022-08-24T08:00+07:00"
    assert event["endDate"] == "2022-08-24T10:45+07:00"
    assert event["location"]["address"]["streetAddress"] == (
        "số 18 Hoàng Diệu, Hồng Bàng, Hải Phòng"
    )


@pytest.mark.parametrize(
    ("address", "starts"),
    [
        ("2021/tphcm-trien-khai-nam-hoc", ["2021-10-29T08:00+07:00"]),
        ("2023/nam-dinh-giao-ban-8-tuan", []),  # somewhere from the 3rd to the 8th
        ("2024/hai-phong-giao-duc-chinh-tri", ["2024-10-05"]),  # no hour is known
    ],
)
def test_no_date_is_told_that_the_document_leaves_open(
    site: Site, address: str, starts: list[str]
) -> None:
    event = event_of(site.pages[f"{address}/index.html"])
    assert [event["startDate"]] == starts if event else starts == []
