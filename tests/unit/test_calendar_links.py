"""The links into calendars: what the form of Google or Outlook is told, and where feeds are."""

from dataclasses import replace
from datetime import date, datetime
from urllib.parse import parse_qs, urlsplit
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.views.calendar_links import addition, subscription
from generator.views.calendars import CalendarEvent
from tests.conftest import PORTAL

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
URL = "https://so.example.edu.vn/hoi-nghi/2022/a/"
MORNING = CalendarEvent(
    uid="a.hoi-nghi@so.example.edu.vn",
    summary="Hội nghị A & B",
    description="Nhiều dòng",
    location="Hội trường, số 1",
    url=URL,
    start=datetime(2022, 8, 24, 8, tzinfo=ZONE),
    end=datetime(2022, 8, 24, 10, 45, tzinfo=ZONE),
    status="CONFIRMED",
    transparent=False,
)
DAYS = replace(MORNING, start=date(2022, 8, 24), end=date(2022, 8, 26))


def told(link: str) -> dict[str, str]:
    return {name: value for name, (value,) in parse_qs(urlsplit(link).query).items()}


def test_googles_form_is_told_hours_as_vietnam_keeps_them() -> None:
    links = addition((MORNING,))
    assert links is not None
    assert links.google.partition("?")[0] == "https://calendar.google.com/calendar/render"
    assert told(links.google) == {
        "action": "TEMPLATE",
        "text": "Hội nghị A & B",
        "dates": "20220824T080000/20220824T104500",
        "ctz": "Asia/Ho_Chi_Minh",
        "details": f"Chi tiết: {URL}",
        "location": "Hội trường, số 1",
    }


def test_outlooks_form_is_told_hours_with_their_distance_from_utc() -> None:
    links = addition((MORNING,))
    assert links is not None
    assert links.outlook.partition("?")[0] == ("https://outlook.live.com/calendar/0/action/compose")
    assert told(links.outlook) == {
        "rru": "addevent",
        "subject": "Hội nghị A & B",
        "startdt": "2022-08-24T08:00:00+07:00",
        "enddt": "2022-08-24T10:45:00+07:00",
        "body": f"Chi tiết: {URL}",
        "location": "Hội trường, số 1",
    }


def test_whole_days_are_told_as_days_the_end_left_out() -> None:
    links = addition((DAYS,))
    assert links is not None
    assert told(links.google)["dates"] == "20220824/20220826"
    outlook = told(links.outlook)
    assert (outlook["startdt"], outlook["enddt"], outlook["allday"]) == (
        "2022-08-24",
        "2022-08-26",
        "true",
    )


def test_the_link_to_join_comes_first() -> None:
    links = addition((replace(MORNING, conference="https://hop.example.vn/1"),))
    assert links is not None
    details = f"Tham dự trực tuyến: https://hop.example.vn/1\nChi tiết: {URL}"
    assert (told(links.google)["details"], told(links.outlook)["body"]) == (details, details)


@pytest.mark.parametrize("entries", [(), (MORNING, DAYS), (replace(MORNING, status="CANCELLED"),)])
def test_no_form_is_offered_for_several_entries_or_for_what_is_called_off(
    entries: tuple[CalendarEvent, ...],
) -> None:
    assert addition(entries) is None


@given(st.text(min_size=1))
def test_any_title_comes_through_whole(title: str) -> None:
    links = addition((replace(MORNING, summary=title),))
    assert links is not None
    found = (told(links.google)["text"], told(links.outlook)["subject"])
    assert found == (title, title)


def test_a_feed_is_offered_by_its_absolute_address() -> None:
    ways = subscription(PORTAL, "units/van-phong.ics", "Cổng: Văn phòng", "../units/van-phong.ics")
    address = "so.example.edu.vn/hoi-nghi/units/van-phong.ics"
    assert (ways.file, ways.address, ways.webcal) == (
        "../units/van-phong.ics",
        f"https://{address}",
        f"webcal://{address}",
    )
    assert told(ways.google) == {"cid": f"webcal://{address}"}
    assert told(ways.outlook) == {"url": f"https://{address}", "name": "Cổng: Văn phòng"}
