"""Ids for the parts of a plan that have none, made from their words until the clerk writes them.

In: the tree of a plan. Out: the same tree with an id in every part that calendars and links need
one for, and a warning for each. An id made from words changes with the words: hence the warning.
"""

import copy
from collections.abc import Iterator
from dataclasses import replace

from generator.model.fields import ID_LENGTH
from generator.model.problem import Path, Problem, Severity
from generator.model.slugs import slug
from generator.reading.messages import sentence
from generator.reading.yaml_tree import Tree

ID_WORDS = 6
_MOST_TOLD = 3
"""Missing ids of one file that are told one by one."""
_WORDLESS = {"events": "su-kien"}
"""What the id of a part without words is made of, where its list's name would be an odd one."""
_LISTS_WITH_IDS = frozenset(
    {
        "events",
        "groups",
        "venues",
        "bridge_points",
        "tasks",
        "follow_ups",
        "contributions",
        "registrations",
        "contacts",
        "units",
        "sections",
    }
)


def id_from(text: str) -> str:
    """Return ``text`` in the form of an id; empty where no letter or digit is left."""
    return slug(text)[:ID_LENGTH].strip("-")


def with_ids(root: dict[str, Tree]) -> tuple[dict[str, Tree], tuple[Problem, ...]]:
    """Return a copy of ``root`` with the missing ids, and what was added."""
    completed = copy.deepcopy(root)
    taken = {str(part["id"]): 1 for _path, part in _mappings(completed, ()) if "id" in part}
    problems = []
    for path, part in _mappings(completed, ()):
        if "id" not in part and _needs_id(path, part):
            part["id"] = _free_id(_words(part) or _wordless(_names(path)[-1]), taken)
            message = sentence("id-missing", id=str(part["id"]))
            problems.append(Problem("id-missing", message, path, Severity.WARNING))
    return completed, tuple(problems)


def told_briefly(added: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """Return the warnings of missing ids, or one for all where there are many."""
    if len(added) <= _MOST_TOLD:
        return added
    message = sentence("ids-missing", count=str(len(added)))
    return (replace(added[0], message=message),)


def _mappings(tree: Tree, path: Path) -> Iterator[tuple[Path, dict[str, Tree]]]:
    if isinstance(tree, dict):
        yield path, tree
        for key in list(tree):
            yield from _mappings(tree[key], (*path, key))
    elif isinstance(tree, list):
        for index, part in enumerate(tree):
            yield from _mappings(part, (*path, index))


def _needs_id(path: Path, part: dict[str, Tree]) -> bool:
    names = _names(path)
    in_agenda = "agenda" in names and (
        "time" in part or ("title" in part and bool({"date", "groups"} & part.keys()))
    )
    in_duties = "duties" in names and "deadline" in part
    is_listed = names[-1:] and names[-1] in _LISTS_WITH_IDS and names[-2:] != ["groups", "events"]
    return bool(is_listed or in_agenda or in_duties)


def _names(path: Path) -> list[str]:
    return [name for name in path if isinstance(name, str)]


def _words(part: dict[str, Tree]) -> str:
    text = next((part[key] for key in ("title", "name", "summary", "text") if key in part), "")
    inner = part.get("items")
    if not text and isinstance(inner, list) and inner:
        return _words(inner[0]) if isinstance(inner[0], dict) else _words({"title": inner[0]})
    return id_from("-".join(slug(str(text)).split("-")[:ID_WORDS]))


def _wordless(name: str) -> str:
    return _WORDLESS.get(name) or id_from(name)


def _free_id(wanted: str, taken: dict[str, int]) -> str:
    """Return ``wanted`` or, where that is taken, the next with a number; ``taken`` counts on."""
    name = wanted
    while name in taken:
        taken[wanted] = number = taken.get(wanted, 1) + 1
        name = f"{wanted[: ID_LENGTH - 1 - len(str(number))].rstrip('-')}-{number}"
    taken[name] = 1
    return name
