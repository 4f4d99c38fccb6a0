"""YAML text to a tree of texts, mappings and lists with the place of each: our subset of YAML.

In: text. Out: ``YamlTree``. Every scalar stays the text that was written (YAML 1.1 would make 465
of ``7:45`` and False of ``no``). Built on the parser's events, since PyYAML's own loaders recurse
(50,000 nested brackets end the process) and expand aliases.
"""

from collections.abc import Iterator

import yaml

from generator.model.problem import Problem
from generator.reading.set_aside import SetAside
from generator.reading.tree_builder import TreeBuilder, place_of, position_of
from generator.reading.yaml_faults import Complaint, explained
from generator.reading.yaml_tree import YamlTree

MAX_FAULTS = 60
MAX_LETTERS = 4_000_000
"""Of one file, read again without each fault: some seconds."""


def read_yaml(text: str) -> YamlTree:
    """Read ``text``; what is faulty is set aside, so that everything below it is read, too."""
    rest = SetAside(text.split("\n"))
    tree, faults = YamlTree(), list[Problem]()
    for _round in range(min(MAX_FAULTS, MAX_LETTERS // max(len(text), 1)) + 1):
        tree, fault = _read_once(rest.text)
        if fault is None or fault.position is None:
            rest.tell(tree)
            break
        tree.root = None
        told = {problem.position.line for problem in faults if problem.position}
        if fault.position.line not in told and not rest.follows_from_gap(fault.position):
            faults += _told_there(tree, fault)
        is_endless = fault.rule == "too-many-entries"  # behind it comes only more of the same
        if is_endless or not rest.take(fault.position):
            break
    tree.problems += faults
    return tree


def _read_once(text: str) -> tuple[YamlTree, Problem | None]:
    """Return the tree of ``text`` or, where it ends early, the fault that ended it."""
    tree = YamlTree()
    builder = TreeBuilder(tree, text)
    try:
        is_read = builder.build(_events(text))
    except yaml.MarkedYAMLError as error:
        return tree, explained(text, _complaint(error, builder.quoted))
    return tree, None if is_read else tree.problems.pop()


def _told_there(tree: YamlTree, fault: Problem) -> list[Problem]:
    """Return what was found in the line of ``fault`` before it, of which it follows; else it."""
    line = fault.position and fault.position.line
    found = [each for each in tree.problems if each.position and each.position.line == line]
    return found or [fault]


def _complaint(error: yaml.MarkedYAMLError, quoted: yaml.ScalarEvent | None) -> Complaint:
    """Return what the parser says; ``quoted`` is the quoted text that it read last."""
    stopped = place_of(error.problem_mark or error.context_mark)
    began = place_of(error.context_mark) if error.context_mark else stopped
    opened = position_of(quoted) if quoted else stopped
    swallows = quoted and opened.line < stopped.line == place_of(quoted.end_mark).line
    return Complaint(
        str(error.problem), str(error.context), stopped, began, opened if swallows else None
    )


def _events(text: str) -> Iterator[yaml.Event]:
    yield from yaml.parse(text, Loader=yaml.CSafeLoader)
