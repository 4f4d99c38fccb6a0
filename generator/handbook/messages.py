"""Every rule and every sentence that a clerk can be told, as Markdown."""

import re
from html import escape

from generator.reading.messages import ACCEPTED_FORMS, SENTENCES
from generator.rules import PORTAL_RULES, RULES_BY_NAME

_PLACE = re.compile(r"\{\w+\}")


def rule_entries() -> str:
    """Return an entry for each rule: its docstring."""
    every = sorted({**RULES_BY_NAME, **PORTAL_RULES}.items())
    return "\n\n".join(f"### {name}\n\n{_markdown(rule.__doc__ or '')}" for name, rule in every)


def _markdown(docstring: str) -> str:
    """Return a docstring as Markdown: one list of why, wrong and right, code in single marks."""
    text = docstring.strip().replace("``", "`")
    return re.sub(r"\n(Vì sao|Sai|Đúng):", r"\n- **\1**:", text)


def sentence_list() -> str:
    """Return every sentence on how a file is written, with its name as anchor."""
    rows = (
        f'<dt id="{name}"><code>{name}</code></dt>\n<dd>{_shown(text)}{_forms(name)}</dd>'
        for name, text in SENTENCES.items()
    )
    return "\n".join(("<dl>", *rows, "</dl>"))


def _forms(name: str) -> str:
    """Return all forms that can be written where the sentence of that name shows a few."""
    forms = "; ".join(f"<code>{form}</code>" for form in ACCEPTED_FORMS.get(name, ()))
    return f"<br>Các cách viết được: {forms}" if forms else ""


def _shown(sentence: str) -> str:
    """Return a sentence with an ellipsis in each of its places."""
    text = _PLACE.sub("…", sentence.replace("{{", "{").replace("}}", "}"))
    return escape(text, quote=False)
