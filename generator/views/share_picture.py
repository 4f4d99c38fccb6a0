"""The picture that apps show where an address of the portal is shared, in words.

In: the public plan, its file's address, the portal. Out: ``SharePicture``; who draws it decides
nothing of what it says.
"""

from dataclasses import astuple, dataclass
from hashlib import sha256

from generator.model.parts import main_event, status_of
from generator.model.plan import Plan
from generator.model.portal import Portal
from generator.views.event_words import ONLINE, UNSTATED_PLACE, hours_words, place_of
from generator.views.names import issuer_words
from generator.views.vietnamese import STATUSES, capitalised, date_block
from generator.views.words import DateBlock, Mark

_FILE = "picture.png"
_OPEN_DATE = "Chưa ấn định thời gian"
_OF_PORTAL = "Thời gian, địa điểm, chương trình và lịch của các hội nghị"


@dataclass(frozen=True, slots=True)
class SharePicture:
    """The words of a picture; None is not shown."""

    path: str
    """Below the portal: ``2022/hai-phong-tong-ket-nam-hoc/picture.png``."""
    url: str
    portal: str
    title: str
    issuer: str | None = None
    mark: Mark | None = None
    date: DateBlock | None = None
    when: str | None = None
    where: str | None = None

    @property
    def versioned_url(self) -> str:
        """The address with a mark of the words: apps keep a picture as long as its address."""
        return f"{self.url}?{sha256(repr(astuple(self)).encode()).hexdigest()[:8]}"

    @property
    def alt(self) -> str:
        """All that the picture says, for who does not see it."""
        mark = self.mark.words if self.mark else None
        date = _date_words(self.date) if self.date else None
        return ". ".join(filter(None, (mark, self.title, date, self.when, self.where)))


def plan_picture(plan: Plan, address: str, portal: Portal) -> SharePicture:
    """Return the picture of a plan: what, when, where, and whether it takes place."""
    event = main_event(plan)
    place = place_of(plan, event)
    where = ONLINE if place is None else place.name
    path = f"{address}/{_FILE}"
    return SharePicture(
        path=path,
        url=portal.absolute(path),
        portal=portal.title,
        title=plan.short_title or plan.title,
        issuer=issuer_words(plan),
        mark=STATUSES[status_of(plan, event)],
        date=None if event.date.is_open else date_block(event.date),
        when=_OPEN_DATE if event.date.is_open else capitalised(hours_words(plan, event)),
        where=None if where == UNSTATED_PLACE else where,
    )


def portal_picture(portal: Portal) -> SharePicture:
    """Return the picture of the portal, for every page without one of its own."""
    return SharePicture(_FILE, portal.absolute(_FILE), portal.title, portal.title, when=_OF_PORTAL)


def _date_words(date: DateBlock) -> str:
    return ", ".join(filter(None, (date.weekday, f"{date.day} {date.month}")))
