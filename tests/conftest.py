"""What all tests share: the real plans, the walk over a plans folder, and the golden files."""

import shutil
from collections.abc import Callable, Mapping
from difflib import unified_diff
from pathlib import Path

import pytest
from hypothesis import settings

from generator.model.portal import Portal
from generator.pipeline import Walk, walk

settings.register_profile("hoinghi", deadline=None)  # a busy machine is no fault
settings.load_profile("hoinghi")

TESTS = Path(__file__).parent
PORTAL = Portal(
    "Cổng thông tin hội nghị", "https://so.example.edu.vn/hoi-nghi/", "so.example.edu.vn"
)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="write what the generator makes now to tests/golden/ as what it should make",
    )


@pytest.fixture(scope="session")
def walk_plans() -> Callable[[Path], Walk]:
    """Walk through the plans of a folder, for a portal at https://so.example.edu.vn/hoi-nghi/."""
    return lambda folder: walk(folder, PORTAL)


@pytest.fixture(scope="session")
def real_plans(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project's own plans, outside git: no history enters what is made of them."""
    return shutil.copytree(TESTS.parent / "plans", tmp_path_factory.mktemp("real") / "plans")


@pytest.fixture(scope="session")
def real_walk(real_plans: Path, walk_plans: Callable[[Path], Walk]) -> Walk:
    """What the walk makes of the project's own plans."""
    return walk_plans(real_plans)


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, Mapping[str, bytes]], str]:
    """Tell how files differ from those in a folder of tests/golden/: an empty text if they do not.

    With ``--update-golden`` the files become the expected ones, and nothing differs.
    """

    def difference(folder: str, made: Mapping[str, bytes]) -> str:
        expected = TESTS / "golden" / folder
        if request.config.getoption("--update-golden"):
            _write(expected, made)
        return _difference(_files(expected), made)

    return difference


def _files(folder: Path) -> dict[str, bytes]:
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def _write(folder: Path, files: Mapping[str, bytes]) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def _difference(expected: Mapping[str, bytes], made: Mapping[str, bytes]) -> str:
    lines: list[str] = []
    for name in sorted({*expected, *made}):
        before, after = expected.get(name, b""), made.get(name, b"")
        told = unified_diff(
            before.decode().split("\n"),
            after.decode().split("\n"),
            f"{name} ({'expected' if name in expected else 'superfluous'})",
            f"{name} ({'made' if name in made else 'missing'})",
            n=0,
            lineterm="",
        )
        lines += told
        if (name in expected) != (name in made):
            lines.append(name)
    return "\n".join(lines)
