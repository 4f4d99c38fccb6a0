"""The accepted forms of dates, hours, lengths, deadlines and numbers: notation in, Markdown out."""

from generator.model import notation

FORMS = {
    "ngay": notation.ACCEPTED_DATES,
    "gio": notation.ACCEPTED_TIMES,
    "thoi-luong": notation.ACCEPTED_LENGTHS,
    "thoi-han": notation.ACCEPTED_DEADLINES,
    "so-luong": notation.ACCEPTED_COUNTS,
}


def forms(name: str) -> str:
    """Return the accepted forms of one notation as a list."""
    return "\n".join(f"- `{form}`" for form in FORMS[name])
