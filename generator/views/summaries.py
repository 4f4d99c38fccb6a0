"""What the pages over all plans need of each plan, made in one go from its public form.

In: a plan file. Out: a ``PlanSummary``. The pages over all plans are made of summaries alone.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from generator.model.plan import PlanFile
from generator.views.finder import Key, keys_of
from generator.views.happenings import Happening, happenings
from generator.views.plan_rows import PlanRow, plan_row
from generator.views.privacy import public_plan
from generator.views.school_years import first_day, school_year_of
from generator.views.search_entries import SearchEntry, search_entry
from generator.views.unit_calendars import UnitEntries, UnitNames


@dataclass(frozen=True, slots=True)
class PlanSummary:
    """One plan among all."""

    address: str
    first_day: date | None
    year: int | None
    """In which its school year begins; None where no date is known."""
    changed: str | None
    """ISO date of its last change."""
    row: PlanRow
    keys: tuple[Key, ...]
    happenings: tuple[Happening, ...]
    assigned: frozenset[str]
    """The ids of the units that the plan gives duties to."""
    search: SearchEntry


def plan_summaries(
    files: Iterable[PlanFile], units: Mapping[str, Mapping[str, UnitEntries]]
) -> tuple[PlanSummary, ...]:
    """Return the summaries of all plans: those without a date, then the newest first.

    ``units`` are the units of each plan, by the plan's address and the unit's id.
    """
    found = [_summary(file, units.get(file.address, {})) for file in files]
    found.sort(key=lambda each: (each.first_day or date.max, each.address), reverse=True)
    return tuple(found)


def _summary(file: PlanFile, units: Mapping[str, UnitEntries]) -> PlanSummary:
    plan = public_plan(file.plan)
    keys = tuple(keys_of(plan))
    return PlanSummary(
        address=file.address,
        first_day=first_day(plan),
        year=school_year_of(plan),
        changed=file.changed.date().isoformat() if file.changed else None,
        row=plan_row(file.address, plan, tuple(key.told for key in keys)),
        keys=keys,
        happenings=happenings(file.address, plan, units),
        assigned=frozenset(
            UnitNames(plan).units(unit for each in plan.assignments for unit in each.units)
        ),
        search=search_entry(file.address, plan),
    )
