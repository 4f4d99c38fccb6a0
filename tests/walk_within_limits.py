"""A plans folder in, what a run of its own makes of it out: findings, pages, seconds, megabytes.

Run as a program, so that a runaway is ended by the system and memory is that of this walk alone.
"""

import json
import resource
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

SECONDS = 30
"""Of processor time, until the system ends the run: some times what it takes."""
MEGABYTES = 200


@dataclass(frozen=True, slots=True)
class Run:
    """How a walk went."""

    pages: int
    findings: list[tuple[str, int, int, str]]
    """File, line, column, rule."""
    megabytes: float
    seconds: float


def run(folder: Path) -> Run:
    """Walk through the plans of ``folder`` in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.walk_within_limits", str(folder)],
        check=True,
        capture_output=True,
        cwd=Path(__file__).parents[1],
    )
    pages, findings, megabytes, seconds = json.loads(done.stdout)
    return Run(pages, [tuple(finding) for finding in findings], megabytes, seconds)


def main() -> None:
    """Walk, and print what came of it."""
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    from generator.pipeline import walk  # noqa: PLC0415 - the limit holds for this, too
    from tests.conftest import PORTAL  # noqa: PLC0415

    done = walk(Path(sys.argv[1]), PORTAL)
    findings = [
        (each.path, each.position.line, each.position.column, each.problem.rule)
        for each in done.findings
    ]
    done.report.encode()
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    sys.stdout.write(json.dumps((len(done.pages), findings, used, time.process_time())))


if __name__ == "__main__":
    main()
