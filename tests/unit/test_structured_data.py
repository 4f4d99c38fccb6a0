"""Schema.org's Event of a plan: only what is certain, what is called off or moved, never markup."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator.pipeline import Walk
from generator.rendering.pages import page_html
from tests.event_lint import event_faults

WalkPlans = Callable[[Path], Walk]
Told = Callable[[str], Any]
KINDS = Path(__file__).parents[1] / "kinds"
PLACE = "venues: [{id: nha, name: Nhà văn hóa, address: 1 phố Huế}]\n"


@pytest.fixture
def told(walk_plans: WalkPlans, tmp_path: Path) -> Told:
    """Return the JSON-LD on the page of a plan, as a browser would part it from the page."""

    def of(text: str) -> Any:  # noqa: ANN401 - JSON
        (tmp_path / "a.yml").write_text("id: a\nstatus: confirmed\n" + text, encoding="utf-8")
        (page,) = walk_plans(tmp_path).pages
        found = re.findall(r'<script type="application/ld\+json">(.*?)</script', page_html(page))
        return json.loads(found[0]) if found else None

    return of


def test_words_of_a_plan_never_end_the_script_that_they_stand_in(told: Told) -> None:
    title = "Hội nghị </script><script>alert(1)</script> <!-- & ]]> \"'"
    event = told(
        f"title: {json.dumps(title)}\n{PLACE}events: [{{id: a1, date: 24/8/2022, venue: nha}}]\n"
    )
    assert event["name"] == title


@pytest.mark.parametrize(
    "event",
    [
        "date: chưa ấn định, venue: nha",
        "date: tháng 8 năm 2022, venue: nha",
        "date: 22 - 26/8/2022, length: 1/2 ngày, venue: nha",
        "date: 24/8/2022, time: 8h00",  # nobody knows where
    ],
)
def test_an_event_whose_day_or_place_is_open_is_not_told(told: Told, event: str) -> None:
    assert told(f"title: Hội nghị\n{PLACE}events: [{{id: a1, {event}}}]\n") is None


def test_a_rehearsal_is_not_told_for_a_conference_that_is_open(told: Told) -> None:
    events = "[{id: a1, date: chưa ấn định}, {id: a2, kind: rehearsal, date: 1/8/2022, venue: nha}]"
    assert told(f"title: Hội nghị\n{PLACE}events: {events}\n") is None


def test_an_end_that_is_only_likely_is_not_told(told: Told) -> None:
    event = told(
        f"title: Hội nghị\n{PLACE}events: [{{id: a1, date: 24/8/2022, time: 8h00, venue: nha}}]\n"
    )
    assert (event["startDate"], "endDate" in event) == ("2022-08-24T08:00+07:00", False)


def test_the_last_day_of_several_counts_in_full(told: Told) -> None:
    event = told(f"title: Hội nghị\n{PLACE}events: [{{id: a1, date: 24-26/8/2022, venue: nha}}]\n")
    assert (event["startDate"], event["endDate"]) == ("2022-08-24", "2022-08-26")


def test_an_online_conference_is_where_its_link_leads_else_at_its_page(told: Told) -> None:
    plan = "title: Hội nghị\nattendance: online\nevents: [{id: a1, date: 24/8/2022%s}]\n"
    linked = told(plan % ", online: {link: 'https://hop.example.vn/1'}")
    assert linked["location"] == {"@type": "VirtualLocation", "url": "https://hop.example.vn/1"}
    assert told(plan % "")["location"]["url"] == "https://so.example.edu.vn/hoi-nghi/a/"


def test_what_is_postponed_cancelled_or_moved_says_so(told: Told) -> None:
    text = (KINDS / "hoan-vi-bao.yml").read_text(encoding="utf-8")
    event = told(text.replace("id: hoan-vi-bao\n", "").replace("status: confirmed\n", "", 1))
    assert list(event_faults(event)) == []
    state = [
        (each["eventStatus"].rpartition("/Event")[2], each["startDate"][:10])
        for each in (event, *event["subEvent"])
    ]
    assert state == [
        ("Postponed", "2024-09-12"),
        ("Postponed", "2024-09-12"),
        ("Cancelled", "2024-09-11"),
        ("Rescheduled", "2024-09-28"),
    ]
    assert event["subEvent"][2]["previousStartDate"] == "2024-09-21T07:30+07:00"
    assert event["description"].startswith("HOÃN: ")
