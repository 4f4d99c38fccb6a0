"""The examples in the handbook's chapters: Markdown in, plans out."""

import re

from generator.handbook import handbook_files

_EXAMPLE = re.compile(r"^```yaml\n(.*?)^```", re.DOTALL | re.MULTILINE)
_NEEDED = {
    "id": "id: vi-du",
    "title": "title: Ví dụ",
    "status": "status: draft",
    "events": "events:\n  - {id: su-kien, date: chưa ấn định}",
}
"""What a plan needs, for examples that show only a part of one."""


def chapters() -> dict[str, str]:
    """Return the text of each chapter by its name."""
    return {
        file.path.removeprefix("huong-dan/").removesuffix(".md"): file.content
        for file in handbook_files()
        if isinstance(file.content, str)
    }


def examples() -> dict[str, str]:
    """Return each example as a whole plan file, by its chapter and number."""
    return {
        f"{name}-{number}": _completed(example)
        for name, text in chapters().items()
        for number, example in enumerate(_EXAMPLE.findall(text), 1)
    }


def _completed(example: str) -> str:
    missing = [line for key, line in _NEEDED.items() if not re.search(rf"(?m)^{key}:", example)]
    return "\n".join([*missing, example])
