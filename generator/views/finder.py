"""By what plans can be chosen from a list: school year, issuing body, form, state, unit.

In: the public plan, or the plans of a list. Out: the keys of a plan, or a ``Finder``. A key is what
stands in the address, too: ``?nam-hoc=2022-2023&hinh-thuc=truc-tuyen``; never change one.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.model.event import Attendance, Event, Status
from generator.model.parts import attendance_of, main_event, status_of
from generator.model.plan import Plan
from generator.model.slugs import as_sorted, slug
from generator.views.names import issuers
from generator.views.school_years import school_year_name, school_year_of

FEWEST = 10
"""A list of so many plans is still read through; a longer one can be filtered."""
_FORMS = {
    Attendance.IN_PERSON: "Trực tiếp",
    Attendance.ONLINE: "Trực tuyến",
    Attendance.HYBRID: "Trực tiếp kết hợp trực tuyến",
}
_STATES = {
    Status.CONFIRMED: "Đã chốt",
    Status.TENTATIVE: "Dự kiến",
    Status.POSTPONED: "Hoãn",
    Status.CANCELLED: "Đã hủy",
    Status.DRAFT: "Bản nháp",
}
_LABELS = {
    "nam-hoc": "Năm học",
    "co-quan": "Cơ quan ban hành",
    "don-vi": "Đơn vị tham gia",
    "hinh-thuc": "Hình thức",
    "trang-thai": "Trạng thái",
}


@dataclass(frozen=True, slots=True)
class Key:
    """A property of a plan: of which kind, what stands in the address, what is shown."""

    name: str
    value: str
    words: str

    @property
    def told(self) -> str:
        """The key as a row of a list has it."""
        return f"{self.name}={self.value}"


@dataclass(frozen=True, slots=True)
class Option:
    """One choice; ``page`` leads to where the plans of that choice are, if not on this page."""

    value: str
    words: str
    page: str | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to choose by."""

    name: str
    label: str
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Finder:
    """What a list can be filtered by, besides words."""

    choices: tuple[Choice, ...]


def keys_of(plan: Plan) -> Iterator[Key]:
    """Yield the keys of a plan, which is its public form."""
    event = main_event(plan)
    year = school_year_of(plan)
    name = school_year_name(year) if year else None
    yield Key("nam-hoc", name or "chua-an-dinh", name or "Chưa ấn định ngày")
    for issuer in issuers(plan):
        yield Key("co-quan", slug(issuer), issuer)
    for unit in plan.units:
        yield Key("don-vi", unit.id, unit.name)
    yield from _state(plan, event)


def _state(plan: Plan, event: Event) -> Iterator[Key]:
    form = attendance_of(plan, event)
    if form:
        yield Key("hinh-thuc", slug(_FORMS[form]), _FORMS[form])
    state = _STATES[status_of(plan, event)]
    yield Key("trang-thai", slug(state), state)


def finder(
    plans: Iterable[tuple[Key, ...]], units: Mapping[str, str], years: tuple[Option, ...] = ()
) -> Finder | None:
    """Return how a list of plans can be filtered; None where it is short.

    ``units`` are the names of all units; ``years`` are school years that other pages show.
    """
    found = tuple(plans)
    if len(found) + len(years) <= FEWEST:
        return None
    choices = (
        Choice(
            name, label, tuple(_options(found, name, units)) + (years if name == "nam-hoc" else ())
        )
        for name, label in _LABELS.items()
    )
    return Finder(tuple(choice for choice in choices if len(choice.options) > 1))


def _options(
    plans: tuple[tuple[Key, ...], ...], name: str, units: Mapping[str, str]
) -> Iterator[Option]:
    """Yield what the plans have of a kind: years as they come, all else by its words."""
    words = {key.value: key.words for keys in plans for key in keys if key.name == name}
    if name == "don-vi":
        words = {value: units.get(value, told) for value, told in words.items()}
    is_sorted = name in ("co-quan", "don-vi")
    order = sorted(words, key=lambda value: as_sorted(words[value])) if is_sorted else list(words)
    yield from (Option(value, words[value]) for value in order)
