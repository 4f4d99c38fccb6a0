"""What is published at one commit, with how often each thing has changed until then.

A history is no line: two people change plans side by side, and a merge brings them together. The
sequence of a thing at a commit is the highest that any of its parents gives it: one more than
there, where its meaning differs from the parent's. So whichever commit was published before, what
is published after it has no lower number, and a higher one where the meaning is another.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime

from generator.model.revision import Alteration, Meaning, Published, Revision
from generator.revisions.snapshots import Snapshot


@dataclass(frozen=True, slots=True)
class Thing:
    """An entry that is or was published, as it is or was last."""

    path: str
    """Of the file that holds it."""
    entry: Published
    revision: Revision
    is_gone: bool = False

    @property
    def address(self) -> str:
        """The address of the page that it stands on."""
        return self.path.removesuffix(".yml")

    @property
    def meaning(self) -> Meaning | None:
        """What it means to a reader; None where it is gone."""
        return None if self.is_gone else self.entry.meaning


@dataclass
class State:
    """What each file publishes, and every thing by its key."""

    files: dict[str, Snapshot] = field(default_factory=dict)
    things: dict[str, Thing] = field(default_factory=dict)
    alterations: set[Alteration] = field(default_factory=set)

    def copy(self) -> "State":
        """Return a state to change."""
        return State(dict(self.files), dict(self.things), set(self.alterations))

    def apply(self, when: datetime, versions: dict[str, Snapshot | None]) -> None:
        """Take in versions of files; None, one that could not be published, changes nothing."""
        written = {path: new for path, new in versions.items() if new is not None}
        old = _keys(self.files.get(path, ()) for path in written)
        self.files |= written
        for path, snapshot in written.items():
            for entry in snapshot:
                self._publish(when, path, entry)
        for key in sorted(old - _keys(written.values())):
            self._put(when, replace(self.things[key], is_gone=True), self.things[key])

    def _publish(self, when: datetime, path: str, entry: Published) -> None:
        known = self.things.get(entry.key)
        revision = known.revision if known else Revision(when, when)
        self._put(when, Thing(path, entry, revision), known)

    def _put(self, when: datetime, thing: Thing, known: Thing | None) -> None:
        if known is None or thing.meaning != known.meaning:
            key, file = thing.entry.key, thing.entry.file
            old = known.meaning if known else None
            self.alterations.add(Alteration(when, thing.address, key, file, old, thing.meaning))
        if known is not None and thing.meaning != known.meaning:
            revision = replace(known.revision, changed=when, sequence=known.revision.sequence + 1)
            thing = replace(thing, revision=revision)
        self.things[thing.entry.key] = thing


def merged(when: datetime, parents: list[State], versions: dict[str, Snapshot | None]) -> State:
    """Return the state of a commit that made ``versions`` of its first parent, which it uses up."""
    state, *others = parents or [State()]
    if not others:
        state.apply(when, versions)
        return state
    before = set(state.alterations)
    state.apply(when, versions)
    # what the merge brings in was told where it was made
    told = {
        each
        for each in state.alterations - before
        if not any(_is_of(parent, each) for parent in others)
    }
    state.alterations = before.union(told, *(parent.alterations for parent in others))
    for parent in others:
        for key, theirs in parent.things.items():
            ours = state.things.get(key)
            if ours is not theirs:  # most things are as they were before both
                state.things[key] = _later(when, ours, theirs)
    return state


def _is_of(parent: State, alteration: Alteration) -> bool:
    theirs = parent.things.get(alteration.key)
    return (theirs.meaning if theirs else None) == alteration.new


def _later(when: datetime, ours: Thing | None, theirs: Thing) -> Thing:
    """Return our thing with the higher of two revisions; what only they had is gone with us."""
    here = ours or replace(theirs, is_gone=True)
    revision = theirs.revision
    if here.meaning != theirs.meaning:
        revision = replace(revision, changed=when, sequence=revision.sequence + 1)
    if ours is None:
        return replace(here, revision=revision)
    best = max(ours.revision, revision, key=lambda each: (each.sequence, each.changed))
    created = min(ours.revision.created, theirs.revision.created)
    return replace(here, revision=replace(best, created=created))


def _keys(snapshots: Iterable[Snapshot]) -> set[str]:
    return {entry.key for snapshot in snapshots for entry in snapshot}
