"""Styles and scripts as we write them in, the same without what only their readers need out."""

import re

_STRING_OR_BLANK = re.compile(r"""("[^"]*"|'[^']*')|/\*.*?\*/|\s*([{};,])\s*|\s+""", re.DOTALL)
_COMMENT_OR_INDENT = re.compile(r"^[ \t]*(?://.*\n|(?=\S)|\n)", re.MULTILINE)


def slim_style(text: str) -> str:
    """Leave out comments, and blanks where none is needed."""
    return _STRING_OR_BLANK.sub(lambda found: found[1] or found[2] or _blank(found[0]), text)


def slim_script(text: str) -> str:
    """Leave out indents, empty lines, and comments that have their lines to themselves."""
    return _COMMENT_OR_INDENT.sub("", text)


def _blank(found: str) -> str:
    return "" if found.startswith("/*") else " "
