"""Plans in, Problems out: what the reader of a plan would want to know of.

One rule, one module: its docstring (Vietnamese) is its handbook entry, its ``check`` yields the
findings. A rule sees plans only: places in files are looked up by the path of each finding.
"""

from collections.abc import Iterable, Iterator
from types import ModuleType

from generator.model.plan import Plan, PlanFile
from generator.model.problem import Problem
from generator.rules import (
    absent_appendix,
    absent_programme,
    agenda_gap,
    agenda_order,
    agenda_outside_event,
    agenda_overlap,
    contradicting_deadlines,
    contradicting_status,
    deadline_after_event,
    duplicate_id,
    duplicate_plan_id,
    head_count_sum,
    open_date,
    personal_address,
    presenter_twice,
    unknown_reference,
    wrong_weekday,
)


def _name(rule: ModuleType) -> str:
    """Return the name that a rule reports under: that of its module."""
    return rule.__name__.rpartition(".")[2].replace("_", "-")


RULES = (
    unknown_reference,
    duplicate_id,
    wrong_weekday,
    open_date,
    head_count_sum,
    agenda_order,
    agenda_overlap,
    agenda_outside_event,
    agenda_gap,
    presenter_twice,
    absent_programme,
    absent_appendix,
    deadline_after_event,
    contradicting_deadlines,
    contradicting_status,
    personal_address,
)

RULES_BY_NAME = {_name(rule): rule for rule in RULES}
PORTAL_RULES = {_name(duplicate_plan_id): duplicate_plan_id}
"""The rules that compare plans, by name."""


def check_plan(plan: Plan) -> Iterator[Problem]:
    """Yield what the rules find in one plan."""
    for rule in RULES:
        yield from rule.check(plan)


def check_portal(files: Iterable[PlanFile]) -> Iterator[tuple[str, Problem]]:
    """Yield what the rules find between plans, each with the path of the file it stands in."""
    yield from duplicate_plan_id.check(files)
