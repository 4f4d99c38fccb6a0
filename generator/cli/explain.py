"""``explain``: what a rule or a message means, why it matters, what is wrong and what is right."""

import argparse
import re

from generator.cli.arguments import CommandParser
from generator.cli.console import PROGRAM, ExitStatus, WrongUseError, say
from generator.reading.messages import ACCEPTED_FORMS, SENTENCES
from generator.reading.nearness import nearest
from generator.rules import PORTAL_RULES, RULES_BY_NAME

_FAMILIES = {"encoding": "encoding-", "yaml-syntax": "yaml-"}
"""Rules that have several sentences, and how the names of those begin."""


def declare(parser: CommandParser) -> None:
    """Add the command to the command line."""
    command = parser.command(
        "explain",
        run,
        "giải thích một thông báo, theo tên trong ngoặc vuông cuối câu",
        "Không ghi tên thì liệt kê tất cả.",
    )
    names = command.add_argument_group("Tên")
    names.add_argument(
        "name", nargs="?", metavar="TÊN", help="tên của thông báo, ví dụ wrong-weekday"
    )


def run(options: argparse.Namespace) -> int:
    """Print one entry, or the first line of each."""
    entries = _entries()
    name = options.name
    if name is None:
        width = max(map(len, entries))
        for each, entry in entries.items():
            say(f"{each:{width}}  {entry.splitlines()[0]}")
        return ExitStatus.DONE
    if name not in entries:
        near = nearest(name, {each: each for each in entries})
        meant = f"Có phải «{near}» không? " if near else ""
        raise WrongUseError(
            f"Không có thông báo nào tên «{name}». {meant}Xem tất cả: {PROGRAM} explain"
        )
    say(f"{name}\n\n{entries[name]}")
    return ExitStatus.DONE


def _entries() -> dict[str, str]:
    """Return what is to be said of each rule and each message, by name."""
    rules = {**RULES_BY_NAME, **PORTAL_RULES}
    entries = {name: _shown(rule.__doc__ or "") for name, rule in rules.items()}
    entries |= {name: _filled(sentence) for name, sentence in SENTENCES.items()}
    for name, forms in ACCEPTED_FORMS.items():
        entries[name] += "\n\nCác cách viết được:\n" + "\n".join(f"  {form}" for form in forms)
    for rule, beginning in _FAMILIES.items():
        told = [_filled(SENTENCES[name]) for name in SENTENCES if name.startswith(beginning)]
        entries[rule] = "\n".join(dict.fromkeys(told))
    return dict(sorted(entries.items()))


def _shown(docstring: str) -> str:
    """Return a docstring with its code in the marks that messages use."""
    return re.sub("``(.+?)``", "«\\1»", docstring.strip())


def _filled(sentence: str) -> str:
    """Return a sentence with an ellipsis in each of its places."""
    return re.sub(r"\{\w+\}", "…", sentence.replace("{{", "{").replace("}}", "}"))
