"""How the words of a date follow one another.

In goes a `Wording`, out come the mentions of days, months or years in it, which of them are the
ends of one range, and which weekday stands beside which; a NotationError where it makes no sense.

    dates    = chunk {("," | "và") chunk}
    chunk    = ["từ"] mention [("-" | "đến") mention]
    mention  = ["ngày"] [weekdays [","]] ["ngày"] (day | month | year) ["(" weekdays ")" | weekdays]
    weekdays = weekday {("," | "và" | "-") weekday}
"""

import re

from generator.model.notation.clocks import CLOCK, PART
from generator.model.notation.errors import Fault, NotationError
from generator.model.notation.lexemes import NOISE, Cursor
from generator.model.notation.mentions import MENTIONS, Mention
from generator.model.notation.weekdays import WEEKDAY, WEEKDAY_NAMES, weekday_number
from generator.model.notation.wording import Wording

MAX_DATES = 12
"""Days, ranges or months in one text, so that its portal spelling stays short enough to read."""

_TIME = re.compile(rf"{CLOCK}|(?<!\w){PART}")
_VOCABULARY = (
    *(("mention", pattern) for pattern in MENTIONS),
    ("weekday", WEEKDAY),
    ("range", re.compile(r"-|/(?=[0-9]{4}-)|(?:đến|tới)(?: hết)?(?!\w)")),
    ("comma", re.compile(r"[,;]")),
    ("and", re.compile(r"và(?!\w)|&")),
    ("from", re.compile(r"từ(?!\w)")),
    ("day word", re.compile(r"(?:vào |trong )?(?:các )?ngày(?!\w)")),
    ("opening", re.compile(r"\(")),
    ("closing", re.compile(r"\)")),
    (NOISE, re.compile(" ")),
)


class DateReader:
    """Reads one text from left to right.

    chunks: the positions in `mentions` of one day, month or year, or of both ends of a range.
    mentions: in the order of the text.
    weekdays: by the position in `mentions` of the mention beside which each stands.
    day_left_blank: whether a mention leaves a place for its day.
    """

    def __init__(self, wording: Wording) -> None:
        """Read the text; raises at the first word that cannot stand where it stands."""
        self.chunks: list[range] = []
        self.mentions: list[Mention] = []
        self.weekdays: dict[int, int] = {}
        self.day_left_blank = False
        self._cursor = _cursor(wording)
        self._ahead: list[int] = []  # weekdays whose mention has not come yet
        self._read()

    def _read(self) -> None:
        self.chunks.append(self._chunk())
        while self._cursor.take("comma", "and"):
            self.chunks.append(self._chunk())
        if self._ahead or not self._cursor.at_end:
            raise self._cursor.refusal()
        if len(self.chunks) > MAX_DATES:
            raise NotationError(Fault.DATE_TOO_MANY, self.mentions[MAX_DATES].text)

    def _chunk(self) -> range:
        start = len(self.mentions)
        opened = self._cursor.take("from")
        self._mention()
        if self._cursor.take("range"):
            self._mention()
        elif opened:
            raise NotationError(Fault.DATE_RANGE_WITHOUT_END, self.mentions[-1].text)
        return range(start, len(self.mentions))

    def _mention(self) -> None:
        day_word = self._cursor.take("day word")
        if self._cursor.sees("weekday"):
            self._ahead += self._weekday_group()
            self._cursor.take("comma")
        day_word = self._cursor.take("day word") or day_word
        self._mention_itself(has_day_word=day_word is not None)
        if self._ahead:
            self._stand_beside(len(self.mentions) - 1, self._ahead.pop(0))
        self._weekdays_behind()

    def _mention_itself(self, *, has_day_word: bool) -> None:
        lexeme = self._cursor.expect("mention")
        mention = Mention.of(lexeme)
        self.mentions.append(mention)
        if lexeme.match[0].startswith("/") or (has_day_word and mention.day is None):
            self.day_left_blank = True
            if not lexeme.match[0].startswith(("/", "tháng")):
                raise NotationError(Fault.DATE_UNREADABLE, lexeme.text)

    def _weekdays_behind(self) -> None:
        if self._cursor.take("opening"):
            self._cursor.take("from")
            group = self._weekday_group()
            self._cursor.expect("closing")
        else:
            group = self._bare_weekdays_behind()
        for index, weekday in enumerate(group, start=len(self.mentions) - len(group)):
            self._stand_beside(index, weekday)

    def _bare_weekdays_behind(self) -> list[int]:
        """Read "24/8/2022, thứ Tư"; in "24/8, thứ Sáu, 26/8/2022" it is for the next mention."""
        start = self._cursor.position
        separated = self._cursor.take("comma")
        if not self._cursor.sees("weekday"):
            self._cursor.position = start
            return []
        group = self._weekday_group()
        if separated and self._sees_mention():
            self._cursor.position = start
            return []
        return group

    def _sees_mention(self) -> bool:
        start = self._cursor.position
        self._cursor.take("comma")
        self._cursor.take("day word")
        seen = self._cursor.sees("mention")
        self._cursor.position = start
        return seen

    def _weekday_group(self) -> list[int]:
        group = [weekday_number(self._cursor.expect("weekday").match)]
        while any(self._cursor.sees(joiner, "weekday") for joiner in ("comma", "and", "range")):
            self._cursor.take("comma", "and", "range")
            group.append(weekday_number(self._cursor.expect("weekday").match))
        return group

    def _stand_beside(self, index: int, weekday: int) -> None:
        if index < 0 or index in self.weekdays or self.mentions[index].day is None:
            raise NotationError(Fault.DATE_UNREADABLE, WEEKDAY_NAMES[weekday])
        self.weekdays[index] = weekday


def _cursor(wording: Wording) -> Cursor:
    try:
        return Cursor(wording, _VOCABULARY, Fault.DATE_UNREADABLE)
    except NotationError:
        if time := _TIME.search(wording.folded):
            raise NotationError(Fault.DATE_HAS_TIME, wording.body[slice(*time.span())]) from None
        raise
