"""What the pages over all plans need of each plan, made in one go from its public form.

In: a plan file. Out: a ``PlanSummary``. The pages over all plans are made of summaries alone.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from generator.model.plan import PlanFile
from generator.views.plan_rows import PlanRow, plan_row
from generator.views.privacy import public_plan
from generator.views.school_years import first_day, school_year_of
from generator.views.search_entries import SearchEntry, search_entry


@dataclass(frozen=True, slots=True)
class PlanSummary:
    """One plan among all."""

    address: str
    first_day: date | None
    year: int | None
    """In which its school year begins; None where no date is known."""
    row: PlanRow
    search: SearchEntry


def plan_summaries(files: Iterable[PlanFile]) -> tuple[PlanSummary, ...]:
    """Return the summaries of all plans: those without a date, then the newest first."""
    found = [_summary(file) for file in files]
    found.sort(key=lambda each: (each.first_day or date.max, each.address), reverse=True)
    return tuple(found)


def _summary(file: PlanFile) -> PlanSummary:
    plan = public_plan(file.plan)
    return PlanSummary(
        address=file.address,
        first_day=first_day(plan),
        year=school_year_of(plan),
        row=plan_row(file.address, plan),
        search=search_entry(file.address, plan),
    )
