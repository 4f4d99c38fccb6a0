"""The kinds of value that the fields of a plan are made of.

In: text, as it stands in the plan file (the reader never guesses numbers or dates). Out: clean
text, identifiers, links, and dates, times, lengths, deadlines and head counts with their meaning.
A value that cannot be read raises ``PydanticCustomError`` whose type is the machine name of the
mistake; the Vietnamese sentences stand in ``generator.reading.messages``.
"""

import re
from collections.abc import Callable
from enum import StrEnum
from typing import Annotated, ClassVar, Self, TypeVar
from urllib.parse import SplitResult, urlsplit

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    JsonValue,
    PlainValidator,
    WithJsonSchema,
    model_validator,
)
from pydantic_core import PydanticCustomError

from generator.model import notation

ID_PATTERN = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
ID_LENGTH = 80
_FILE_NAME = re.compile(
    r"[A-Za-z0-9][A-Za-z0-9_-]{0,80}\.(pdf|docx?|xlsx?|pptx?|od[tsp]|txt|csv|jpe?g|png|zip|mp[34])"
)
"""A file that can be published: an ASCII name without folders, no kind that a browser would run."""
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?")
Value = TypeVar("Value")

LINK_SCHEMES = ("http", "https", "mailto", "tel", "geo")
LINK_BYTES = 2000
"""What a QR code of a page can hold (2,331) with some room, and more than any real link has."""
_BEHIND_SCHEME = {
    "mailto": re.compile(r"[^@]+@[^@]+\.[^@]+"),
    "tel": re.compile(r"\+?[\d().-]*\d"),
    "geo": re.compile(r"-?\d[^,]*,-?\d.*"),
}


class PlanPart(BaseModel):
    """A mapping in a plan file: immutable, and no key but the known ones."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    shorthand: ClassVar[str | None] = None
    """The key that a plain string (or list) stands for, where one is enough."""

    def __hash__(self) -> int:
        """Hash by identity, so that what is worked out of a plan may be kept with it."""
        return id(self)

    @model_validator(mode="before")
    @classmethod
    def _grow_from_shorthand(cls, value: object) -> object:
        if cls.shorthand is not None and isinstance(value, (str, list)):
            return {cls.shorthand: value}
        return value


class Choice(StrEnum):
    """One of the words that a field can have, with what it means in Vietnamese."""

    term: str

    def __new__(cls, word: str, term: str) -> Self:
        choice = str.__new__(cls, word)
        choice._value_ = word
        choice.term = term
        return choice


def is_id(text: str) -> bool:
    """Whether ``text`` has the form of an identifier (and so names another part of the plan)."""
    return ID_PATTERN.fullmatch(text) is not None


def refers_to(target: str, *, or_words: bool = False) -> dict[str, JsonValue]:
    """Return what marks a field as a reference to the ids of ``target`` (``json_schema_extra``).

    With ``or_words`` a text that has not the form of an id is a name, and fine as it is.
    """
    return {"x-refers-to": target, "x-or-words": or_words}


def _one_line(text: str) -> str:
    line = " ".join(text.split())
    if not line:
        raise PydanticCustomError("text-empty", "empty text")
    return line


def _paragraphs(text: str) -> str:
    return "\n".join(_one_line(part) for part in text.splitlines() if part.strip()) or _one_line("")


def _id(text: str) -> str:
    if not is_id(text) or len(text) > ID_LENGTH:
        raise PydanticCustomError("id-form", "not an identifier", {"text": text})
    return text


def _file_name(text: str) -> str:
    if _FILE_NAME.fullmatch(text) is None:
        raise PydanticCustomError("file-form", "not a file name", {"text": text})
    return text


def _link(text: str) -> str:
    if len(text.encode()) > LINK_BYTES:
        raise PydanticCustomError("link-too-long", "too long", {"limit": LINK_BYTES})
    try:
        parts = urlsplit(text)
        is_whole = _leads_somewhere(parts)
    except ValueError:
        raise PydanticCustomError("link-unreadable", "not a link", {"text": text}) from None
    if re.search(r"[\s\x00-\x1f\x7f<>\"\\^`{|}]", text):
        raise PydanticCustomError("link-unreadable", "not a link", {"text": text})
    if parts.scheme not in LINK_SCHEMES:
        raise PydanticCustomError("link-scheme", "scheme not allowed", {"text": text})
    if not is_whole:
        raise PydanticCustomError("link-unreadable", "not a link", {"text": text})
    return text


def _language(text: str) -> str:
    if _LANGUAGE.fullmatch(text) is None:
        raise PydanticCustomError("language-form", "not a language code", {"text": text})
    return text


def _leads_somewhere(parts: SplitResult) -> bool:
    """Whether there is a host, a mailbox, a number or a place behind the scheme, as it needs."""
    host, port = parts.hostname, parts.port  # ValueError where it is no number
    pattern = _BEHIND_SCHEME.get(parts.scheme)
    if pattern:
        return pattern.fullmatch(parts.path) is not None
    return bool(host and "." in host and port != 0 and parts.username is None)


def _written(parse: Callable[[str], Value]) -> Callable[[object], Value]:
    """Turn a parser of Vietnamese notation into a validator of a field."""

    def validate(value: object) -> Value:
        if not isinstance(value, str):
            raise PydanticCustomError("string_type", "text expected")
        try:
            return parse(value)
        except notation.NotationError as error:
            raise PydanticCustomError(error.kind, "unreadable", {"text": error.text}) from None

    return validate


def _as_sequence(value: object) -> object:
    return [value] if isinstance(value, str | dict) else value


ONE_OR_MORE = BeforeValidator(_as_sequence)
"""A list that may be written without dashes while it has a single entry."""

_STRING = WithJsonSchema({"type": "string"})

Line = Annotated[str, AfterValidator(_one_line)]
Text = Annotated[str, AfterValidator(_paragraphs)]
Id = Annotated[str, AfterValidator(_id)]
Link = Annotated[str, AfterValidator(_link)]
FileName = Annotated[str, AfterValidator(_file_name)]
LanguageCode = Annotated[str, AfterValidator(_language)]
"""A language as HTML's ``lang`` names it (BCP 47): ``en``, ``lo``, ``zh-Hans``."""
Reference = Line
"""The id of another part of the plan; where its field allows, a name in plain words instead."""

WrittenDates = Annotated[notation.Dates, PlainValidator(_written(notation.parse_dates)), _STRING]
WrittenTimes = Annotated[notation.Times, PlainValidator(_written(notation.parse_times)), _STRING]
WrittenLength = Annotated[notation.Length, PlainValidator(_written(notation.parse_length)), _STRING]
WrittenDeadline = Annotated[
    notation.Deadline, PlainValidator(_written(notation.parse_deadline)), _STRING
]
WrittenCount = Annotated[
    notation.HeadCount, PlainValidator(_written(notation.parse_head_count)), _STRING
]
Lines = Annotated[tuple[Line, ...], ONE_OR_MORE]
References = Annotated[tuple[Reference, ...], ONE_OR_MORE]
Translation = Annotated[
    Line | None,
    Field(title="Bản dịch sang ngôn ngữ thứ hai", examples=["Opening ceremony"]),
]
"""The name, title or text of a part in the plan's second language (``second_language``)."""
