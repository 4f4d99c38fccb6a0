"""Starts hoinghi on a machine that has nothing but Python.

`python3 hoinghi.py COMMAND …` (Windows: `py hoinghi.py COMMAND …`) makes `.venv` from the lock
file on the first run, finds it ready on every later one, and hands over to `generator.cli` in it.
`test` adds the development tools and hands over to `tests.checks`. Standard library only.
"""

import contextlib
import hashlib
import importlib
import importlib.util
import io
import os
import re
import shutil
import signal
import subprocess
import sys
import sysconfig
import time
from collections.abc import Iterator
from pathlib import Path
from typing import IO, NoReturn

if sys.version_info < (3, 11):  # noqa: UP036 - a clerk starts it with whatever Python is there
    sys.stderr.write(
        "hoinghi cần Python 3.11 trở lên, máy này đang dùng Python {}.{}. "
        "Hãy cài bản mới từ https://www.python.org/downloads/ rồi chạy lại.\n".format(
            *sys.version_info
        )
    )
    sys.exit(3)

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

ROOT = Path(__file__).absolute().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
RUNTIME_LOCK = ROOT / "requirements.lock"
DEVELOPMENT_LOCK = ROOT / "requirements-dev.lock"
LOG = ROOT / "install.log"
PYTHON_VERSION = "{}.{}".format(*sys.version_info)
EXIT_CANNOT_RUN = 3  # the same as for a fault inside hoinghi: no plan is to blame

# What the log of a failed installation shows → what the user can do about it. First match wins.
CAUSES = {
    r"No space left on device|WinError 112": "Ổ đĩa đã đầy. Hãy giải phóng khoảng 500 MB.",
    r"Long Path|WinError 206": (
        "Đường dẫn thư mục quá dài đối với Windows. "
        r"Hãy chuyển thư mục này ra gần gốc ổ đĩa, ví dụ C:\hoinghi."
    ),
    r"WinError (5|32)\b|Permission denied|Read-only file system": (
        "Không ghi được vào thư mục .venv. Hãy đóng các cửa sổ đang chạy hoinghi "
        "và kiểm tra quyền ghi."
    ),
    r"DO NOT MATCH THE HASHES": (
        "Tệp tải về không đúng bản gốc nên không được cài. Hãy thử lại bằng mạng khác."
    ),
    r"Retrying \(|Could not fetch URL|Connection|Timeout|IncompleteRead|SSLError|ProxyError": (
        "Không tải được thư viện từ mạng. Hãy kiểm tra kết nối Internet (hoặc proxy)."
    ),
    r"No matching distribution": (
        f"Thư viện chưa có bản dựng sẵn cho Python {PYTHON_VERSION} trên máy này. "
        "Hãy dùng Python 3.11 đến 3.14, loại 64-bit."
    ),
}


class SetupError(Exception):
    """hoinghi cannot be made ready; the text tells the user, in Vietnamese, what to do."""


def main(args: list[str]) -> None:
    for stream in (sys.stdout, sys.stderr):  # a Windows console would stop at the first "ộ"
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    os.environ["PYTHONUTF8"] = "1"  # the same for every Python that is started from here
    try:
        if args[:1] == ["test"]:
            make_ready(RUNTIME_LOCK, DEVELOPMENT_LOCK)
            os.chdir(ROOT)
            hand_over("-m", "tests.checks", *args[1:])
        make_ready(RUNTIME_LOCK)
        hand_over("-P", "-m", "generator.cli", *args)
    except SetupError as error:
        say(f"{error}\nSửa xong, hãy chạy lại lệnh vừa rồi.")
    except PermissionError as error:
        say(f"Không có quyền ghi hoặc chạy: {error.filename}")
    except OSError as error:
        say(f"Không chuẩn bị được hoinghi: {error}")
    except KeyboardInterrupt:
        say("Đã dừng.")
        sys.exit(128 + signal.SIGINT)
    sys.exit(EXIT_CANNOT_RUN)


def say(text: str) -> None:
    sys.stderr.write(text + "\n")
    sys.stderr.flush()


def hand_over(*python_args: str) -> NoReturn:
    """Become the Python of `.venv`, so that exit status and Ctrl-C are its own."""
    command = [str(PYTHON), *python_args]
    if sys.platform != "win32":
        os.execv(command[0], command)  # noqa: S606 - there is no shell to want
    # Windows has no exec, and gives Ctrl-C to both: this process only waits for the other's end.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    sys.exit(subprocess.call(command))


def make_ready(*locks: Path) -> None:
    """Have `.venv` hold what the locks name; the first lock is the one `.venv` is made from."""
    if all(map(is_installed, locks)):
        return
    with one_at_a_time():
        LOG.unlink(missing_ok=True)
        for lock in locks:
            if not is_installed(lock):  # another start may have done it meanwhile
                install(lock)
        LOG.unlink(missing_ok=True)


def install(lock: Path) -> None:
    if lock == RUNTIME_LOCK:
        say("Đang cài đặt, khoảng một phút (chỉ lần đầu và sau khi cập nhật)…")
        make_venv()
    else:
        say("Đang cài đặt công cụ kiểm thử, khoảng một phút (chỉ lần đầu)…")
    # Ready-made wheels only: the machine may have no compiler, and PyYAML built without libyaml
    # would lack its C parser.
    pip("--require-hashes", "--only-binary=:all:", "--requirement", str(lock))
    if lock == RUNTIME_LOCK:
        link_project()
    stamp(lock).write_text(fingerprint(lock), encoding="ascii")  # last: all of it is there
    say("Đã cài đặt xong.")


def is_installed(lock: Path) -> bool:
    try:
        return stamp(lock).read_text(encoding="ascii") == fingerprint(lock) and PYTHON.exists()
    except (FileNotFoundError, NotADirectoryError):
        return False


def stamp(lock: Path) -> Path:
    return VENV / f"{lock.name}.installed"


def fingerprint(lock: Path) -> str:
    """What `.venv` depends on: the versions, this Python, and the place, as it cannot be moved."""
    place = ascii((PYTHON_VERSION, sys.base_prefix, str(ROOT)))
    parts = (lock.read_bytes(), (ROOT / "pyproject.toml").read_bytes(), place.encode())
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


@contextlib.contextmanager
def one_at_a_time() -> Iterator[None]:
    """Wait until no other start is installing; the system frees the lock even of a killed one."""
    with (ROOT / ".venv.lock").open("a") as handle:
        # a pip that outlives this process keeps the lock
        os.set_inheritable(handle.fileno(), True)  # noqa: FBT003 - takes it by position only
        waiting = False
        while not try_to_lock(handle):
            if not waiting:
                say("Một cửa sổ khác đang cài đặt, xin đợi…")
            waiting = True
            time.sleep(0.5)
        yield


def try_to_lock(handle: IO[str]) -> bool:
    try:
        if sys.platform == "win32":
            msvcrt.locking(handle.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True


def make_venv() -> None:
    for lock in (RUNTIME_LOCK, DEVELOPMENT_LOCK):  # half cleared, it must not look whole
        stamp(lock).unlink(missing_ok=True)
    if not has_venv():
        package = f"python{PYTHON_VERSION}-venv"
        if not apt_install(package) or not has_venv():
            cure = "Hãy cài Python đầy đủ từ https://www.python.org/downloads/."
            if shutil.which("apt-get"):
                cure = "Hãy chạy lệnh sau một lần:\n  sudo apt-get update && sudo apt-get install "
                cure += package
            message = f"Python trên máy này thiếu phần tạo môi trường riêng (venv). {cure}"
            raise SetupError(message)
    must_run([sys.executable, "-m", "venv", "--clear", str(VENV)])


def has_venv() -> bool:
    importlib.invalidate_caches()
    return all(importlib.util.find_spec(name) for name in ("venv", "ensurepip"))


def link_project() -> None:
    """Install this folder itself, as it lies here."""
    pip("--no-deps", "--no-build-isolation", "--editable", str(ROOT))
    # Python 3.11 and 3.12 read .pth files in the system's encoding and end at a letter that this
    # lacks, before any code of ours runs: leave an ASCII path there, relative to the file.
    site_packages = sysconfig.get_path("purelib", "venv", {"base": str(VENV)})
    Path(site_packages, "generator.pth").write_text(os.path.relpath(ROOT, site_packages), "ascii")


def pip(*args: str) -> None:
    must_run([str(PYTHON), "-m", "pip", "--disable-pip-version-check", "install", *args])


def must_run(command: list[str]) -> None:
    """Run a step; raise SetupError where it fails, with the cause as far as its output shows."""
    before = LOG.stat().st_size if LOG.exists() else 0
    if not run(command):
        output = LOG.read_bytes()[before:].decode(errors="replace")
        if os.environ.get("CI"):
            say(output[-4000:])
        causes = (text for pattern, text in CAUSES.items() if re.search(pattern, output))
        cause = next(causes, "Cài đặt không thành công.")
        message = f"{cause}\nChi tiết: {LOG}"
        raise SetupError(message)


def run(command: list[str]) -> bool:
    """Run a step with its output in the log; True where it succeeded."""
    with LOG.open("ab") as log:
        return not subprocess.call(
            command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, close_fds=False
        )


def apt_install(*packages: str) -> bool:
    """Install Debian packages, as root or by a sudo that asks nothing; False where it cannot."""
    if sys.platform == "win32" or not shutil.which("apt-get"):
        return False
    sudo = [] if os.geteuid() == 0 else ["sudo", "-n"]
    if sudo and not (shutil.which("sudo") and run([*sudo, "true"])):
        return False
    say(f"Đang cài gói hệ thống: {' '.join(packages)}…")
    # dpkg insists on the sbin folders, which a bare PATH lacks
    path = f"PATH={os.environ.get('PATH', os.defpath)}:/usr/local/sbin:/usr/sbin:/sbin"
    apt = [*sudo, "env", path, "DEBIAN_FRONTEND=noninteractive"]
    apt += ["apt-get", "--yes", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=120"]
    install = [*apt, "install", *packages]
    # A bare system has no package lists, an old one outdated lists: fetch them, then once more.
    return run(install) or (run([*apt, "update"]) and run(install))


if __name__ == "__main__":
    main(sys.argv[1:])
