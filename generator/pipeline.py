"""The walk: plan files in, the pages and files of the site and all findings out.

The only place that knows the order of the rooms. Nothing is written here: the doors (MkDocs,
command line) do that.
"""

import logging
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

from generator.editing.form import form_config
from generator.model.event import Status
from generator.model.parts import attached_names
from generator.model.plan import PlanFile
from generator.model.portal import Portal
from generator.model.problem import Problem
from generator.model.revision import Past
from generator.plan_folder import (
    PlanSource,
    attached_file,
    attached_file_problem,
    plan_sources,
)
from generator.reading import PlanReading, read_plan
from generator.rendering.assets import assets, frame_files
from generator.rendering.atom import atom_bytes
from generator.rendering.calendars import calendar_bytes
from generator.rendering.files import SiteFile
from generator.rendering.form_files import form_files
from generator.rendering.offline_files import offline_file
from generator.rendering.pages import Page
from generator.rendering.pictures import picture_file
from generator.report import Finding, fault_pages, ordered, report, summary, told
from generator.revisions import past_of
from generator.rules import check_plan, check_portal
from generator.views.calendar_files import PlanCalendars, calendar_files, plan_calendars
from generator.views.calendar_page import ADDRESS as CALENDAR_PAGE
from generator.views.calendar_page import CalendarPage, calendar_page, home_calendars
from generator.views.change_feeds import change_feeds
from generator.views.faults import FaultPage
from generator.views.home import HomePage, home_page
from generator.views.list_pages import ListPage, changes, entries, list_pages
from generator.views.page import PlanPage, plan_page
from generator.views.portal_feeds import PortalFeed, feed_file, portal_feeds, unit_titles
from generator.views.search_entries import SearchEntry
from generator.views.share_picture import SharePicture, portal_picture
from generator.views.summaries import plan_summaries

_PROGRESS = logging.getLogger("generator.progress")
"""Says what is being done; who listens (the command line does) may show it."""


@dataclass(frozen=True, slots=True)
class Walk:
    """What all plans together gave."""

    pages: tuple[PlanPage, ...]
    home: HomePage
    calendar_page: CalendarPage | None
    picture: SharePicture
    """Of the portal, for pages without one of their own."""
    lists: tuple[ListPage, ...]
    """The pages over all plans: months, school years, units."""
    search: tuple[SearchEntry, ...]
    """What the search knows of the plans."""
    files: tuple[SiteFile, ...]
    """Calendars, pictures, attached files, style, script and fonts, the form in the browser."""
    changes: dict[str, str]
    """ISO date of the last change of each page, by address."""
    findings: tuple[Finding, ...]
    faults: tuple[FaultPage, ...]
    """In a preview, a page for each plan file that cannot be published."""
    folder: str
    """The name of the plans folder, for messages."""
    past: Past

    @property
    def every_page(self) -> Iterator[Page]:
        """Every page but the home page."""
        yield from self.pages
        yield from self.faults
        yield from self.lists
        if self.calendar_page:
            yield self.calendar_page

    @property
    def report(self) -> str:
        """All findings as text."""
        return report(self.findings, self.folder)

    @property
    def summary(self) -> str:
        """How many errors and warnings there are, in one line."""
        return summary(self.findings)

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings that stop publishing."""
        return tuple(finding for finding in self.findings if finding.is_error)

    @property
    def calendars(self) -> int:
        """How many calendar files there are."""
        return sum(file.path.endswith(".ics") for file in self.files)


@dataclass(frozen=True, slots=True)
class Check:
    """What stands in the plan files, and what is wrong with it."""

    readings: tuple[PlanReading, ...]
    findings: tuple[Finding, ...]


def check(folder: Path) -> Check:
    """Read the plans below ``folder`` and look for every mistake."""
    sources = plan_sources(folder)
    readings = []
    found: list[Finding] = []
    for number, source in enumerate(sources, 1):
        _PROGRESS.info("Đang đọc %d/%d kế hoạch…", number, len(sources))
        reading = _read(source)
        readings.append(reading)
        found += told(_plan_findings(reading, folder))
    found += _portal_findings(tuple(readings))
    return Check(tuple(readings), ordered(found))


def walk(folder: Path, portal: Portal, *, preview: bool = False) -> Walk:
    """Walk through every room with the plans below ``folder``; a preview shows drafts, too."""
    checked = check(folder)
    readings, findings = checked.readings, checked.findings
    faulty = {finding.path for finding in findings if finding.is_error}
    past = past_of(folder, {reading.path: reading.plan for reading in readings})
    plans = tuple(
        PlanFile(reading.path, reading.plan, past)
        for reading in readings
        if reading.plan and reading.path not in faulty
        if preview or reading.plan.status is not Status.DRAFT
    )
    calendars = plan_calendars(plans, portal, past)
    feeds = portal_feeds((each.of_portal for each in calendars), portal)
    faults = fault_pages(findings, folder.name) if preview else ()
    summaries = plan_summaries(plans, {each.address: each.of_portal.units for each in calendars})
    units = unit_titles(each.of_portal for each in calendars)
    lists = tuple(list_pages(summaries, units, feeds, portal))
    pages, picture = tuple(_pages(plans, portal)), portal_picture(portal)
    return Walk(
        pages=pages,
        home=home_page(summaries, units, home_calendars(feeds, portal), faults),
        calendar_page=calendar_page(feeds, portal),
        picture=picture,
        lists=lists,
        search=tuple(entries(summaries, lists)),
        files=(
            *(() if preview else _pictures(pages, picture)),
            *_calendars(calendars, feeds, portal),
            *_change_feeds(plans, portal, past),
            *_attached(plans, folder),
            *assets(),
            offline_file(frame_files()["style"], is_on=portal.keeps_pages and not preview),
            *_form(portal, folder),
        ),
        changes=changes(summaries, lists, (CALENDAR_PAGE,)),
        findings=findings,
        faults=faults,
        folder=folder.name,
        past=past,
    )


def _read(source: PlanSource) -> PlanReading:
    if source.problem:
        return PlanReading.unread(source.path, source.problem)
    return read_plan(source.path, source.content)


def _pages(plans: tuple[PlanFile, ...], portal: Portal) -> Iterator[PlanPage]:
    for number, file in enumerate(plans, 1):
        _PROGRESS.info("Đang soạn %d/%d trang…", number, len(plans))
        yield plan_page(file, portal)


def _pictures(pages: tuple[PlanPage, ...], picture: SharePicture) -> Iterator[SiteFile]:
    for number, page in enumerate(pages, 1):
        _PROGRESS.info("Đang vẽ %d/%d hình…", number, len(pages))
        yield picture_file(page.picture)
    yield picture_file(picture)


def _calendars(
    entries: tuple[PlanCalendars, ...], feeds: tuple[PortalFeed, ...], portal: Portal
) -> Iterator[SiteFile]:
    over_all = (feed_file(feed, portal) for feed in feeds)
    for calendar in chain(calendar_files(entries, portal), over_all):
        _PROGRESS.info("Đang làm lịch %s…", calendar.path)
        yield SiteFile(calendar.path, calendar_bytes(calendar))


def _change_feeds(plans: tuple[PlanFile, ...], portal: Portal, past: Past) -> Iterator[SiteFile]:
    for feed in change_feeds(plans, portal, past):
        yield SiteFile(feed.path, atom_bytes(feed))


def _attached(plans: tuple[PlanFile, ...], folder: Path) -> Iterator[SiteFile]:
    for file in plans:
        for name in dict.fromkeys(name for _path, name in attached_names(file.plan)):
            content = attached_file(folder, file.path, name)
            if content is not None:
                yield SiteFile(f"{file.address}/files/{name}", content)


def _form(portal: Portal, folder: Path) -> tuple[SiteFile, ...]:
    if portal.form is None:
        return ()
    return form_files(form_config(portal.form, portal.site_url, folder.name))


def _plan_findings(reading: PlanReading, folder: Path) -> Iterator[Finding]:
    """Yield what reading and the rules say, the rules nothing of what could not be read."""
    for problem in reading.problems:
        yield _finding(reading, problem)
    for problem in _draft_problems(reading, folder):
        if not reading.is_faulty(problem.path):
            yield _finding(reading, problem)


def _draft_problems(reading: PlanReading, folder: Path) -> Iterator[Problem]:
    if reading.draft is None:
        return
    yield from check_plan(reading.draft)
    for path, name in attached_names(reading.draft):
        problem = attached_file_problem(folder, reading.path, name)
        if problem:
            yield replace(problem, path=path)


def _portal_findings(readings: tuple[PlanReading, ...]) -> Iterator[Finding]:
    by_path = {reading.path: reading for reading in readings}
    drafts = (PlanFile(each.path, each.draft) for each in readings if each.draft)
    for path, problem in check_portal(drafts):
        if not by_path[path].is_faulty(problem.path):
            yield _finding(by_path[path], problem)


def _finding(reading: PlanReading, problem: Problem) -> Finding:
    place = reading.position(problem)
    return Finding(reading.path, problem, place, reading.line(place))
