"""A byte-level check of calendar files: bytes in, findings out (empty where all is well).

Independent of the library that writes the files and of the generator: everything here is read off
RFC 5545, RFC 7986 and what calendar programs are known to stumble over. No single parser sees all
of these faults; many pass every parser.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import NamedTuple
from urllib.parse import urlsplit

from tests.calendar_lines import Component, Line, read_components

ZONE = "Asia/Ho_Chi_Minh"
LINE_OCTETS = 75
SUMMARY_LENGTH = 180
LOCAL_TIME = r"\d{8}T\d{6}"
INVISIBLE = {"Cc", "Cf", "Co", "Cs", "Zl", "Zp"}
BLANK = re.compile(  # no-character code points, and letters that show nothing
    "[\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0\ufdd0-\ufdef"
    + "".join(chr(plane * 0x10000 + last) for plane in range(17) for last in (0xFFFE, 0xFFFF))
    + "]",
)


class Vocabulary(NamedTuple):
    """What may stand in a component: properties once, at most once, and components."""

    required: str
    optional: str = ""
    parts: str = ""


VOCABULARY = {
    "VCALENDAR": Vocabulary(
        "CALSCALE PRODID VERSION",
        "COLOR NAME REFRESH-INTERVAL SOURCE X-PUBLISHED-TTL X-WR-CALNAME",
        "VEVENT VTIMEZONE",
    ),
    "VTIMEZONE": Vocabulary("TZID", parts="STANDARD"),
    "STANDARD": Vocabulary("DTSTART TZNAME TZOFFSETFROM TZOFFSETTO"),
    "VEVENT": Vocabulary(
        "DTEND DTSTAMP DTSTART LOCATION SEQUENCE STATUS SUMMARY TRANSP UID URL",
        "CONFERENCE CONTACT CREATED DESCRIPTION GEO LAST-MODIFIED RELATED-TO"
        " X-MICROSOFT-CDO-ALLDAYEVENT",
    ),
}
ONE_LINE_TEXTS = (
    *("UID", "SUMMARY", "LOCATION", "CONTACT", "RELATED-TO"),
    *("NAME", "X-WR-CALNAME", "PRODID", "TZNAME"),
)
DURATION = r"P(?:\d+D|T\d+[HM])"
FORMS = {
    "VERSION": r"2\.0",
    "CALSCALE": "GREGORIAN",
    "TZID": ZONE,
    "TZOFFSETFROM": r"\+0700",
    "TZOFFSETTO": r"\+0700",
    "SEQUENCE": r"\d+",
    "STATUS": "CONFIRMED|TENTATIVE|CANCELLED",
    "TRANSP": "OPAQUE|TRANSPARENT",
    "X-MICROSOFT-CDO-ALLDAYEVENT": "TRUE",
    "GEO": r"-?\d{1,3}(\.\d+)?;-?\d{1,3}(\.\d+)?",
    "REFRESH-INTERVAL": DURATION,
    "X-PUBLISHED-TTL": DURATION,
    "COLOR": "[a-z]+",
}
ADDRESSES = {
    "URL": r"https?://[!-~]+",
    "SOURCE": r"https?://[!-~]+",
    "CONFERENCE": r"(https?://|tel:|mailto:|geo:)[!-~]+",
}
PARAMETERS = {
    "REFRESH-INTERVAL": {"VALUE": "DURATION"},
    "SOURCE": {"VALUE": "URI"},
    "CONFERENCE": {"VALUE": "URI", "FEATURE": "AUDIO,VIDEO"},
}


def lint_calendar(data: bytes) -> list[str]:
    """List what is wrong with a calendar file, as ``line N: …``; lines count from 1."""
    findings = list(_lint_bytes(data))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return findings
    root, misplaced = read_components(text)
    return findings + list(_lint_characters(text)) + misplaced + list(_lint_tree(root))


def _lint_bytes(data: bytes) -> Iterator[str]:
    if data.startswith(b"\xef\xbb\xbf"):
        yield "line 1: begins with a byte order mark"
    *lines, rest = data.split(b"\n")
    if rest:
        yield f"line {len(lines) + 1}: does not end with CRLF"
    for number, line in enumerate(lines, 1):
        yield from (f"line {number}: {fault}" for fault in _line_faults(line))


def _line_faults(line: bytes) -> Iterator[str]:
    body = line.removesuffix(b"\r")
    if body == line or b"\r" in body:
        yield "does not end with CRLF"
    if not body.strip():
        yield "is empty"
    if len(body) > LINE_OCTETS:
        yield f"has {len(body)} octets"
    try:
        body.decode()
    except UnicodeDecodeError:
        yield "has a broken UTF-8 character"


def _lint_characters(text: str) -> Iterator[str]:
    unfolded = re.sub(r"\r?\n[ \t]", "", text)
    if strange := sorted(filter(_is_invisible, set(re.sub(r"\r?\n", "", unfolded)))):
        yield "file: invisible characters: " + " ".join(f"U+{ord(char):04X}" for char in strange)
    if not unicodedata.is_normalized("NFC", unfolded):
        yield "file: text is not in Unicode's composed form (NFC)"


def _is_invisible(char: str) -> bool:
    category = unicodedata.category(char)
    return category in INVISIBLE or (category == "Zs" and char != " ") or bool(BLANK.match(char))


def _lint_tree(root: Component) -> Iterator[str]:
    if [part.name for part in root.parts] != ["VCALENDAR"]:
        yield "file: is not one VCALENDAR"
    for component in root.walk():
        for rule in RULES.get(component.name, ()):
            yield from rule(component)


def _vocabulary(component: Component) -> Iterator[str]:
    known = VOCABULARY[component.name]
    counts = Counter(line.name for line in component.lines)
    where = f"line {component.number}: {component.name}"
    yield from (f"{where} without {name}" for name in known.required.split() if not counts[name])
    for name, count in counts.items():
        if name not in f"{known.required} {known.optional}".split():
            yield f"{where} with {name}"
        elif count > 1:
            yield f"{where} with {count} times {name}"
    for part in component.parts:
        if part.name not in known.parts.split():
            yield f"{where} with {part.name}"


def _values(component: Component) -> Iterator[str]:
    for line in component.lines:
        fault = _value_fault(line) or _parameter_fault(line)
        if fault:
            yield f"line {line.number}: {line.name} {fault}"


def _value_fault(line: Line) -> str | None:
    if not line.value.strip():
        return "is empty"
    if line.name in ONE_LINE_TEXTS or line.name == "DESCRIPTION":
        return _text_fault(line)
    if line.name in ADDRESSES and not _is_address(line):
        return "is no absolute ASCII address"
    is_formed = re.fullmatch(FORMS.get(line.name, ".*"), line.value)
    return None if is_formed else f"may not be {line.value}"


def _text_fault(line: Line) -> str | None:
    """Check a TEXT value (RFC 5545 §3.3.11) and what programs make of it."""
    if not re.fullmatch(r"(?:[^\\;,]|\\[\\;,n])*", line.value):
        return "is not escaped as TEXT"
    text = re.sub(r"\\(.)", lambda match: "\n" if match[1] == "n" else match[1], line.value)
    if line.name in ONE_LINE_TEXTS and "\n" in text:
        return "has several lines"
    if line.name == "SUMMARY" and len(text) > SUMMARY_LENGTH:
        return f"has {len(text)} characters"
    return "has a semicolon" if line.name == "LOCATION" and ";" in text else None


def _parameter_fault(line: Line) -> str | None:
    """Compare parameters; those of DTSTART and DTEND go with their value, LABEL is free."""
    params = {name: value for name, value in line.params.items() if name != "LABEL"}
    if line.name in ("DTSTART", "DTEND") or params == PARAMETERS.get(line.name, {}):
        return None
    return f"has the parameters {params}"


def _is_address(line: Line) -> bool:
    try:
        host = urlsplit(line.value).hostname
    except ValueError:
        return False
    is_web = line.value.startswith("http")
    return bool(re.fullmatch(ADDRESSES[line.name], line.value)) and bool(host or not is_web)


def _times(event: Component) -> Iterator[str]:
    for line in event.lines:
        if line.name in ("DTSTART", "DTEND") and _time_kind(line) is None:
            yield f"line {line.number}: {line.name} is no date, no time in {ZONE} and none in UTC"
        if line.name in ("DTSTAMP", "LAST-MODIFIED", "CREATED") and _time_kind(line) != "UTC":
            yield f"line {line.number}: {line.name} is no time in UTC"
    start, end = event.first("DTSTART"), event.first("DTEND")
    if start and end and _time_kind(start) and _time_kind(end):
        yield from _span(event, start, end)


def _span(event: Component, start: Line, end: Line) -> Iterator[str]:
    if _time_kind(start) != _time_kind(end):
        yield f"line {end.number}: DTEND is of another type than DTSTART"
    elif end.value <= start.value:
        yield f"line {end.number}: DTEND is not after DTSTART"
    if (_time_kind(start) == "DATE") != bool(event.all("X-MICROSOFT-CDO-ALLDAYEVENT")):
        yield f"line {start.number}: DTSTART and X-MICROSOFT-CDO-ALLDAYEVENT disagree"


def _revision(event: Component) -> Iterator[str]:
    """Check that whatever a program goes by, DTSTAMP or LAST-MODIFIED, it knows the newer copy."""
    stamp, changed, created = map(event.first, ("DTSTAMP", "LAST-MODIFIED", "CREATED"))
    if stamp and changed and stamp.value != changed.value:
        yield f"line {changed.number}: LAST-MODIFIED and DTSTAMP disagree"
    if created and changed and created.value > changed.value:
        yield f"line {created.number}: CREATED is after LAST-MODIFIED"
    if created and not changed:
        yield f"line {created.number}: CREATED without LAST-MODIFIED"


def _time_kind(line: Line) -> str | None:
    """Tell DATE, LOCAL or UTC; None for any other form and for a time that there is not."""
    if line.params == {"VALUE": "DATE"}:
        return "DATE" if _is_time(line.value, r"\d{8}", "%Y%m%d") else None
    if line.params == {"TZID": ZONE}:
        return "LOCAL" if _is_time(line.value, LOCAL_TIME, "%Y%m%dT%H%M%S") else None
    is_utc = not line.params and _is_time(line.value, LOCAL_TIME + "Z", "%Y%m%dT%H%M%SZ")
    return "UTC" if is_utc else None


def _is_time(value: str, form: str, directives: str) -> bool:
    try:
        datetime.strptime(value, directives)  # noqa: DTZ007 - only whether there is such a time
    except ValueError:
        return False
    return re.fullmatch(form, value) is not None


def _position(event: Component) -> Iterator[str]:
    for line in event.all("GEO"):
        numbers = [float(number) for number in re.findall(r"-?\d+(?:\.\d+)?", line.value)]
        if any(abs(number) > most for number, most in zip(numbers, (90, 180), strict=False)):
            yield f"line {line.number}: GEO is not on Earth"


def _events(calendar: Component) -> Iterator[str]:
    events = [part for part in calendar.parts if part.name == "VEVENT"]
    if not events:
        yield f"line {calendar.number}: VCALENDAR without VEVENT"
    uids = Counter(line.value for event in events for line in event.all("UID"))
    for uid in (uid for uid, count in uids.items() if count > 1):
        yield f"line {calendar.number}: VCALENDAR with several UID:{uid}"


def _zones(calendar: Component) -> Iterator[str]:
    zones = sum(part.name == "VTIMEZONE" for part in calendar.parts)
    events = (part for part in calendar.parts if part.name == "VEVENT")
    is_used = any("TZID" in line.params for event in events for line in event.lines)
    if zones != int(is_used):
        need = "a zone" if is_used else "no zone"
        yield f"line {calendar.number}: VCALENDAR with {zones} VTIMEZONE and {need} in use"


def _feed(calendar: Component) -> Iterator[str]:
    """Check that a calendar tells all that a subscriber needs, or nothing of it."""
    told = {line.name for line in calendar.lines} & set(VOCABULARY["VCALENDAR"].optional.split())
    if told and not {"NAME", "X-WR-CALNAME", "REFRESH-INTERVAL", "X-PUBLISHED-TTL"} <= told:
        yield f"line {calendar.number}: VCALENDAR is half a feed: {' '.join(sorted(told))}"


RULES: dict[str, tuple[Callable[[Component], Iterator[str]], ...]] = {
    "VCALENDAR": (_vocabulary, _values, _events, _zones, _feed),
    "VTIMEZONE": (_vocabulary, _values),
    "STANDARD": (_vocabulary, _values),
    "VEVENT": (_vocabulary, _values, _times, _revision, _position),
}
