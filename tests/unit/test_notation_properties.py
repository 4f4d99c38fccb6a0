"""What holds for every notation: spellings read back, variants mean the same, no other error."""

import time
import unicodedata
from collections.abc import Callable
from datetime import date, datetime, timedelta
from datetime import time as clock
from itertools import accumulate
from typing import Protocol

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.model.notation import (
    ACCEPTED_COUNTS,
    ACCEPTED_DATES,
    ACCEPTED_DEADLINES,
    ACCEPTED_LENGTHS,
    ACCEPTED_TIMES,
    WEEKDAY_NAMES,
    Dates,
    DaySpan,
    Deadline,
    DeadlineKind,
    Distance,
    DistanceUnit,
    NotationError,
    Precision,
    Times,
    parse_dates,
    parse_deadline,
    parse_head_count,
    parse_length,
    parse_times,
)


class Notation(Protocol):
    """What the values of all parsers have in common."""

    def spelled(self) -> str:
        """Give the notation of the portal."""


Parser = Callable[[str], Notation]

PARSERS: tuple[Parser, ...] = (
    parse_dates,
    parse_times,
    parse_length,
    parse_deadline,
    parse_head_count,
)
EXAMPLES = tuple(
    (parse, text)
    for parse, accepted in zip(
        PARSERS,
        (ACCEPTED_DATES, ACCEPTED_TIMES, ACCEPTED_LENGTHS, ACCEPTED_DEADLINES, ACCEPTED_COUNTS),
        strict=True,
    )
    for text in accepted
)
VOCABULARY = """
    ngày tháng năm thứ tư chủ nhật cn t7 từ đến hết và , ; - – / . : ( ) … 1 2 03 8 12 24 30 31
    24/8/2022 26/8 8/2022 2022 2022-08-24 8h00 9h 10h30' 14:00 giờ phút sáng chiều tối buổi nửa
    ½ 1/2 1,5 cả trước sau tại chậm nhất trong hội nghị tổ chức kết thúc tuần làm việc đã thực
    hiện khoảng không quá ít nhất đại biểu người em 371 1.200 gồm trở lên chưa ấn định tầm dự kiến
    trọn mỗi lần duyệt tiết trận lễ hai 48 tiếng kể trở đi lúc
"""
WORDS = VOCABULARY.split()
DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))
MINUTES = st.integers(0, 24 * 60 - 1)
DASHES = st.sampled_from([" - ", "-", " – ", "—", " ‑ ", " đến ", " tới "])
PRIMES = st.sampled_from(["", "'", "’", "′"])


def day_forms(day: date) -> list[str]:
    """Write a day in every way."""
    d, m, y = day.day, day.month, day.year
    weekday = WEEKDAY_NAMES[day.weekday()]
    plain = [f"{d}/{m}/{y}", f"{d:02}/{m:02}/{y}", f"{d}-{m}-{y}", f"{d:02}.{m:02}.{y}"]
    plain += [f"{d} tháng {m} năm {y}", f"{d:02} tháng {m:02} năm {y}", day.isoformat()]
    plain += [f"ngày {form}" for form in plain]
    return [
        *plain,
        *(f"{weekday}, {form}" for form in plain),
        *(f"{weekday.upper()} {form}" for form in plain),
        *(f"{form} ({weekday})" for form in plain),
    ]


@st.composite
def written_days(draw: st.DrawFn) -> tuple[date, str]:
    """Draw a day and one way to write it."""
    day = draw(DAYS)
    return day, draw(st.sampled_from(day_forms(day)))


@st.composite
def span_lists(draw: st.DrawFn) -> tuple[DaySpan, ...]:
    """Draw up to five ascending days and ranges of days."""
    start = draw(st.dates(date(1900, 1, 1), date(2190, 1, 1)))
    steps = draw(
        st.lists(st.tuples(st.integers(1, 200), st.integers(0, 40)), min_size=1, max_size=5)
    )
    ends = accumulate((step + width for step, width in steps), initial=0)
    return tuple(
        DaySpan(start + timedelta(days=end + step), start + timedelta(days=end + step + width))
        for end, (step, width) in zip(ends, steps, strict=False)
    )


@given(written_days())
def test_a_day_reads_to_itself_in_every_notation(written: tuple[date, str]) -> None:
    """Its weekday, where one is written, is right."""
    day, text = written
    dates = parse_dates(text)
    assert dates == Dates("", (DaySpan(day, day),), Precision.DAY)
    assert dates.wrong_weekdays == ()


@given(written_days(), written_days(), DASHES, st.sampled_from(["", "từ "]))
def test_a_range_reads_to_its_ends(
    one: tuple[date, str], other: tuple[date, str], dash: str, opening: str
) -> None:
    """Whatever the notations of the ends."""
    (first, first_text), (last, last_text) = sorted((one, other))
    dates = parse_dates(f"{opening}{first_text}{dash}{last_text}")
    assert dates == Dates("", (DaySpan(first, last),), Precision.DAY)


@given(span_lists())
def test_spelled_days_read_to_themselves(spans: tuple[DaySpan, ...]) -> None:
    """Months and years that are left out are found again."""
    dates = Dates("", spans, Precision.DAY)
    assert parse_dates(dates.spelled()) == dates


@given(
    st.none() | MINUTES,
    st.none() | st.integers(1, 24 * 60),
    st.sampled_from(["", "khoảng ", "tầm ", "dự kiến "]),
)
def test_spelled_hours_read_to_themselves(start: int | None, end: int | None, about: str) -> None:
    """Exact or approximate, with a start, an end or both."""
    words = [f"{start // 60}h{start % 60:02}"] if start is not None else []
    words += [f"đến {end // 60}h{end % 60:02}"] if end is not None else []
    if words and (start is None or end is None or start < end):
        times = parse_times(about + " ".join(words))
        assert times.is_approximate is bool(about)
        assert parse_times(times.spelled()) == times


@given(MINUTES, PRIMES, st.sampled_from(["{h}h{m:02}", "{h:02}g{m:02}", "{h} giờ {m:02}"]))
def test_an_hour_reads_to_itself_in_every_notation(minute: int, prime: str, form: str) -> None:
    """With a straight prime, a curly one, or none."""
    text = form.format(h=minute // 60, m=minute % 60) + prime
    assert parse_times(text) == Times("", minute)


@given(MINUTES, st.integers(1, 24 * 60), DASHES, st.sampled_from(["", "từ "]))
def test_a_time_range_reads_to_its_ends(start: int, end: int, dash: str, opening: str) -> None:
    """Or it is refused, if its end is not after its start."""
    text = f"{opening}{start // 60}h{start % 60:02}{dash}{end // 60}:{end % 60:02}"
    if start < end:
        assert parse_times(text) == Times("", start, end)
    else:
        with pytest.raises(NotationError):
            parse_times(text)


@given(MINUTES, MINUTES)
def test_a_range_over_midnight_reads_to_its_ends(start: int, end: int) -> None:
    """Or it is refused, if its end could be of the same day."""
    text = f"{start // 60}h{start % 60:02} - {end // 60}h{end % 60:02} hôm sau"
    if end <= start:
        times = parse_times(text)
        assert times == Times("", start, end + 24 * 60)
        assert parse_times(times.spelled()) == times
    else:
        with pytest.raises(NotationError):
            parse_times(text)


DISTANCES = st.builds(Distance, st.integers(1, 999), st.sampled_from(DistanceUnit))
SIDES = st.sampled_from([DeadlineKind.BEFORE_EVENT, DeadlineKind.AFTER_EVENT])


@given(SIDES, DISTANCES, st.none() | MINUTES)
def test_a_distance_from_the_event_reads_to_itself(
    kind: DeadlineKind, distance: Distance, minute: int | None
) -> None:
    """Where it is in days, with or without an hour."""
    hour = minute if distance.is_in_days else None
    deadline = Deadline("", kind, minute=hour, distance=distance)
    assert parse_deadline(deadline.spelled()) == deadline


@given(
    st.integers(1, 999),
    st.sampled_from([DistanceUnit.HALF_DAYS, DistanceUnit.MINUTES]),
    DAYS,
    st.integers(0, 24 * 60 - 1),
)
def test_the_last_day_is_never_later_than_the_hours_of_the_event_allow(
    number: int, unit: DistanceUnit, day: date, minute: int
) -> None:
    """Whenever on its day the event begins or ends, that day begins before time is up."""
    distance = Distance(number, unit)
    event = datetime.combine(day, clock(minute // 60, minute % 60))
    length = timedelta(minutes=number * (720 if unit is DistanceUnit.HALF_DAYS else 1))
    before, after = distance.before(day), distance.after(day)
    assert before is not None
    assert after is not None
    assert datetime.combine(before, clock()) < event - length
    assert datetime.combine(after, clock()) < event + length


def check(parse: Parser, text: str) -> None:
    """Check that a text is refused with a NotationError, or read, and then that it reads back."""
    try:
        value = parse(text)
    except NotationError:
        return
    assert parse(value.spelled()) == value
    assert parse(str(value)) == value
    assert str(parse(str(value))) == str(value)


@pytest.mark.parametrize("parse", PARSERS)
@given(st.text(max_size=420))
@example("")
@example("\u0301" * 400)
@example("x" + "\u0301\u0323" * 150)
@example("\ud800")
def test_any_text_is_read_or_refused(parse: Parser, text: str) -> None:
    """Nothing but NotationError comes out of a parser."""
    check(parse, text)


@pytest.mark.parametrize("parse", PARSERS)
@settings(max_examples=400)
@given(st.lists(st.sampled_from(WORDS), max_size=9), st.sampled_from([" ", ""]))
def test_any_words_are_read_or_refused(parse: Parser, words: list[str], between: str) -> None:
    """And what is read means the same as what the portal spells."""
    check(parse, between.join(words))


@pytest.mark.parametrize(("parse", "text"), EXAMPLES)
def test_spelling_variants_mean_the_same(parse: Parser, text: str) -> None:
    """Unicode form, case, spaces, dashes and a full stop change nothing but the text."""
    variants = (
        unicodedata.normalize("NFD", text),
        text.upper(),
        text.replace(" ", "\u00a0"),
        text.replace(" ", " \u2009\t"),
        f"\ufeff {text} .",
        text.replace("-", "–"),
        text.replace("đ", "ð"),
    )
    for variant in variants if "-08-" not in text else variants[:-2]:
        assert meaning(parse(variant)) == meaning(parse(text))


def meaning(value: Notation) -> str:
    """Give the spelling in small letters: units and open phrases keep the author's own."""
    return value.spelled().casefold().replace("ð", "đ").rstrip(" .")


@pytest.mark.parametrize("parse", PARSERS)
@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "12,",
        "1 - ",
        "ngày ",
        "thứ hai, ",
        "trước ",
        "5 a ",
        "8h00 - ",
        "(",
        "…",
        "/",
        "\u0301",
    ],
)
def test_long_texts_are_refused_at_once(parse: Parser, piece: str) -> None:
    """No pattern takes more than linear time, at the limit of length and far beyond it."""
    started = time.perf_counter()
    for text in ((piece * 400)[:400], piece * 100_000):
        with pytest.raises(NotationError):
            parse(text)
    assert time.perf_counter() - started < 0.5
