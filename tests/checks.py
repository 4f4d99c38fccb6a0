"""All checks of the project, one after the other: `python3 hoinghi.py test [pytest options]`.

Each one runs even where an earlier one failed; a summary ends the run, with status 1 if any did.
Where CI is set, a missing tool fails the run too; elsewhere the tests that need it are skipped.
"""

import os
import subprocess
import sys
import time
from pathlib import Path

from tests.setup_tools import (
    can_have_faketime,
    can_have_libical,
    can_have_ruby_icalendar,
    find_chromium,
    has_calendar_readers,
    has_git,
    has_html_judge,
    has_language_server,
    set_environment,
)


def main(pytest_options: list[str]) -> int:
    """Run everything and return the exit status."""
    missing = missing_tools()
    outcomes = [
        check("ruff", "check"),
        check("ruff", "format", "--check"),
        check("mypy"),
        check("lint-imports", "--no-logo"),
        check("pytest", "--numprocesses=auto", *pytest_options),
    ]
    print("\nTổng kết")
    for passed, name, seconds in outcomes:
        print(f"  {'ĐẠT ' if passed else 'HỎNG'}  {name}  ({seconds:.0f} giây)")
    for tool in missing:
        print(f"  THIẾU {tool}: các bài kiểm thử cần đến nó không chạy được!")
    failed = not all(passed for passed, _, _ in outcomes)
    return int(failed or (bool(missing) and bool(os.environ.get("CI"))))


def missing_tools() -> list[str]:
    """Set up what the tests need, and name what this machine cannot have."""
    set_environment()
    os.environ["HOINGHI_CHROMIUM"] = find_chromium() or ""
    available = {
        "git": has_git(),
        "Chromium": bool(os.environ["HOINGHI_CHROMIUM"]),
        "ical.js, node-ical, ts-ics": has_calendar_readers(),
        "libical": can_have_libical(),
        "faketime": can_have_faketime(),
        "ruby-icalendar": can_have_ruby_icalendar(),
        "html-validate": has_html_judge(),
        "yaml-language-server": has_language_server(),
    }
    return [tool for tool, is_there in available.items() if not is_there]


def check(tool: str, *args: str) -> tuple[bool, str, float]:
    """Return whether the tool was content, what was run, and the seconds it took."""
    name = " ".join([tool, *args])
    print(f"\n── {name}", flush=True)
    start = time.monotonic()
    status = subprocess.call([Path(sys.executable).parent / tool, *args])
    return status == 0, name, time.monotonic() - start


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
