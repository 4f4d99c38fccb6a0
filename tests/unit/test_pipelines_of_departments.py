"""The pipelines that a department's copy of this repository runs, as their hosts read them."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("schema", "file"),
    [
        ("vendor.github-workflows", ".github/workflows/portal.yml"),
        ("vendor.gitlab-ci", ".gitlab-ci.yml"),
    ],
)
def test_a_pipeline_is_what_its_host_understands(schema: str, file: str) -> None:
    check = Path(sys.executable).parent / "check-jsonschema"
    run = subprocess.run(
        [check, "--builtin-schema", schema, ROOT / file],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (run.returncode, run.stdout, run.stderr) == (0, "ok -- validation done\n", "")
