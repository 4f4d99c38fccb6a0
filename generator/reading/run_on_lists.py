"""Lists typed without dashes, which YAML joins into one text: lines pasted from Word.

In: the tree of a plan file. Out: an error for each list whose lines begin with another bullet, a
warning where lines may have been meant as a list. Quoted text is never meant as one.
"""

from collections.abc import Iterator

from generator.model.problem import Path, Problem, Severity
from generator.reading.bullets import bullet_of
from generator.reading.fields_of import field_at, is_list
from generator.reading.messages import sentence
from generator.reading.yaml_tree import YamlTree


def run_on_lists(tree: YamlTree) -> Iterator[Problem]:
    """Yield a problem for each text on lines of its own that should be a list."""
    for path, lines in tree.lines.items():
        if not tree.is_lost(path):
            yield from _run_on(tree, path, lines)


def _run_on(tree: YamlTree, path: Path, lines: tuple[str, ...]) -> Iterator[Problem]:
    is_entry = isinstance(path[-1], int)
    marked = [line for line in lines[is_entry:] if bullet_of(line) or line.startswith("- ")]
    field = field_at(path)
    if not is_list(field) or (is_entry and not marked):
        return
    bullet = None if is_entry else next(filter(None, map(bullet_of, marked)), None)
    name = "list-bullet" if bullet else "list-lines"
    key = next(part for part in reversed(path) if isinstance(part, str))
    message = sentence(name, key=key, term=str(field and field.title), bullet=bullet or "")
    if marked and not is_entry:
        tree.lost.add(path)
        yield Problem(name, message, path)
    else:
        yield Problem(name, message, path, Severity.WARNING)
