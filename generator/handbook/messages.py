"""Every rule and every sentence that a clerk can be told, as Markdown."""

import re
from html import escape
from types import ModuleType

from generator.reading.messages import SENTENCES
from generator.rules import RULES, duplicate_plan_id

_PLACE = re.compile(r"\{\w+\}")


def rule_entries() -> str:
    """Return an entry for each rule: its docstring."""
    every = sorted((_name(rule), rule.__doc__ or "") for rule in (*RULES, duplicate_plan_id))
    return "\n\n".join(f"### {name}\n\n{_markdown(entry)}" for name, entry in every)


def _name(rule: ModuleType) -> str:
    """Return the name that findings of ``rule`` bear."""
    return rule.__name__.rpartition(".")[2].replace("_", "-")


def _markdown(docstring: str) -> str:
    """Return a docstring as Markdown: one list of why, wrong and right, code in single marks."""
    text = docstring.strip().replace("``", "`")
    return re.sub(r"\n(Vì sao|Sai|Đúng):", r"\n- **\1**:", text)


def sentence_list() -> str:
    """Return every sentence on how a file is written, with its name as anchor."""
    rows = (
        f'<dt id="{name}"><code>{name}</code></dt>\n<dd>{_shown(text)}</dd>'
        for name, text in SENTENCES.items()
    )
    return "\n".join(("<dl>", *rows, "</dl>"))


def _shown(sentence: str) -> str:
    """Return a sentence with an ellipsis in each of its places."""
    text = _PLACE.sub("…", sentence.replace("{{", "{").replace("}}", "}"))
    return escape(text, quote=False)
