"""The walk over the commits: which entries each of them published, changed and withdrew."""

from collections import Counter
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from generator.history import Commit, FileChange, commits, contents, is_shallow, private_folder
from generator.model.plan import Plan
from generator.model.revision import Past, Withdrawn
from generator.revisions.snapshots import Snapshot, SnapshotCache, read_snapshot, snapshot_of
from generator.revisions.state import State, merged

_BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)


def past_of(folder: Path, plans: dict[str, Plan | None]) -> Past:
    """Return the past of the plans below ``folder``.

    ``plans`` are the files as they are now, by their path; None stands for one that cannot be
    published, which keeps what it last published. Without git there is no past: ``head`` is None.
    A shallow clone has none either, since its numbers would be lower than those published before.
    """
    if is_shallow(folder):
        return Past(is_shallow=True)
    found = commits(folder)
    if not found:
        return Past()
    cache = _filled_cache(folder, found)
    state, head = _last_state(found, cache)
    now = {path: snapshot_of(plan) if plan else None for path, plan in plans.items()}
    state.apply(head, dict.fromkeys(state.files.keys() - plans.keys(), ()) | now)
    return _past(state, head, _last_changes(found))


def _last_state(found: tuple[Commit, ...], cache: SnapshotCache) -> tuple[State, datetime]:
    """Follow the commits, parents first; a state is handed on to the last of its children."""
    children = Counter(parent for commit in found for parent in commit.parents)
    states: dict[str, State] = {}
    when = _BEGINNING
    state = State()
    for commit in found:
        when = commit.when or when
        parents = []
        for name in filter(states.__contains__, commit.parents):
            children[name] -= 1
            parents.append(states[name].copy() if children[name] else states.pop(name))
        state = merged(when, parents, _versions(commit, cache))
        states[commit.name] = state
    return state, max(commit.when or _BEGINNING for commit in found)


def _versions(commit: Commit, cache: SnapshotCache) -> dict[str, Snapshot | None]:
    return {
        change.path: cache.get(change.blob) if change.blob else ()
        for change in commit.files
        if _is_plan(change)
    }


def _is_plan(change: FileChange) -> bool:
    return change.path.endswith(".yml")


def _filled_cache(folder: Path, found: Iterable[Commit]) -> SnapshotCache:
    cache = SnapshotCache(private_folder(folder))
    blobs = (change.blob for commit in found for change in commit.files if _is_plan(change))
    for blob, content in contents(folder, cache.missing(filter(None, blobs))).items():
        cache.add(blob, read_snapshot(content))
    cache.save()
    return cache


def _last_changes(found: tuple[Commit, ...]) -> dict[str, datetime]:
    """Return the last commit of each file; a merge only brings in what was changed before."""
    changed: dict[str, datetime | None] = {}
    for commit in found:
        for change in commit.files if len(commit.parents) < 2 else ():  # noqa: PLR2004
            known = changed.get(change.path)
            is_later = commit.when is None or known is None or commit.when > known
            changed[change.path] = commit.when if is_later else known
    return {path: when for path, when in changed.items() if when}


def _past(state: State, head: datetime, changed: dict[str, datetime]) -> Past:
    withdrawn: dict[str, tuple[Withdrawn, ...]] = {}
    for key, thing in sorted(state.things.items()):
        if thing.is_gone:
            plan = key.partition(".")[0]
            gone = Withdrawn(thing.address, thing.entry, thing.revision)
            withdrawn[plan] = (*withdrawn.get(plan, ()), gone)
    revisions = {key: thing.revision for key, thing in state.things.items()}
    newest_first = sorted(state.alterations, key=lambda each: each.when, reverse=True)
    return Past(revisions, withdrawn, tuple(newest_first), changed, head)
