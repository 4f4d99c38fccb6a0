"""Bytes of one plan file to a Plan with positions and problems.

In: the file's path and bytes. Out: a ``PlanReading``: the plan where nothing is wrong; where
something is, a draft without the faulty parts, so that the rules still find every other mistake
in the same run.
"""

from dataclasses import dataclass
from functools import cached_property

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.model.plan import Plan
from generator.model.problem import Path, Position, Problem, Severity
from generator.reading.decoding import decode
from generator.reading.identifiers import told_briefly, with_ids
from generator.reading.known_keys import with_known_keys
from generator.reading.messages import sentence
from generator.reading.run_on_lists import run_on_lists
from generator.reading.salvage import salvage
from generator.reading.translation import translate
from generator.reading.yaml_text import read_yaml
from generator.reading.yaml_tree import Tree, YamlTree, mapping_at


@dataclass(frozen=True)
class PlanReading:
    """What one plan file gave."""

    path: str
    text: str
    plan: Plan | None
    """None where an error stands in the way of publishing."""
    draft: Plan | None
    """What the rules can look at: the plan, or what is left of it without its faulty parts.

    None where lines were set aside: a rule cannot know what stood in them.
    """
    problems: tuple[Problem, ...]
    tree: YamlTree

    @classmethod
    def unread(cls, path: str, problem: Problem) -> "PlanReading":
        """Return the reading of a file that gave no text."""
        return cls(path, "", None, None, (problem,), YamlTree())

    def position(self, problem: Problem) -> Position:
        """Return where in the file ``problem`` is."""
        return problem.position or self.tree.position(problem.path)

    def line(self, position: Position) -> str:
        """Return the line of the file at ``position``."""
        return self._lines[position.line - 1] if position.line <= len(self._lines) else ""

    def is_faulty(self, path: Path) -> bool:
        """Whether the part at ``path``, or what it stands in, could not be read as written."""
        return any(path[:length] in self._faulty for length in range(1, len(path) + 1))

    @cached_property
    def _lines(self) -> list[str]:
        return self.text.split("\n")

    @cached_property
    def _faulty(self) -> frozenset[Path]:
        return frozenset(each.path for each in self.problems if each.severity is Severity.ERROR)


def read_plan(path: str, content: bytes) -> PlanReading:
    """Read the bytes of one plan file."""
    text = decode(content)
    if isinstance(text, Problem):
        return PlanReading.unread(path, text)
    tree = read_yaml(text)
    problems = [*tree.problems, *_mended(tree)]
    if not isinstance(tree.root, dict):
        problems += [] if tree.problems else [_not_a_plan(tree)]
        return PlanReading(path, text, None, None, tuple(problems), tree)
    root, added = with_ids(mapping_at(tree.root, ()))
    draft, errors = _validate(root)
    if errors or tree.blanks:
        tree, misspelt = with_known_keys(tree)
        root, added = with_ids(mapping_at(tree.root, ()))
        draft, errors = _validate(root)
        problems += misspelt
    problems += [*run_on_lists(tree), *translate(errors, tree)]
    problems += told_briefly(tuple(each for each in added if not tree.is_uncertain(each.path)))
    plan = None if any(each.severity is Severity.ERROR for each in problems) else draft
    rest = (draft or salvage(root, errors)) if tree.is_whole else None
    return PlanReading(path, text, plan, rest, tuple(problems), tree)


def _validate(root: dict[str, Tree]) -> tuple[Plan | None, list[ErrorDetails]]:
    try:
        return Plan.model_validate(root), []
    except ValidationError as error:
        return None, error.errors()


def _mended(tree: YamlTree) -> list[Problem]:
    if not tree.mended:
        return []
    message = sentence("text-mended", count=str(len(tree.mended)))
    return [Problem("text-mended", message, (), Severity.WARNING, tree.mended[0])]


def _not_a_plan(tree: YamlTree) -> Problem:
    name = "file-empty" if tree.root is None else "not-a-plan"
    return Problem(name, sentence(name), position=Position())
