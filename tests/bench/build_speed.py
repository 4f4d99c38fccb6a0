"""How build time grows with the number of plans: CPU seconds of the walk and of the whole build.

    .venv/bin/python tests/bench/build_speed.py 100 300 1000

Copies of the five plans with ids of their own. Compare the ratios within one run, not the seconds
of two machines.
"""

import re
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from itertools import cycle, islice
from pathlib import Path

from generator.mkdocs_plugin import build_site
from generator.model.portal import Portal
from generator.pipeline import walk

ROOT = Path(__file__).parents[2]
PORTAL = Portal("Cổng", "https://so.example.edu.vn/hoi-nghi/", "so.example.edu.vn")


def main() -> None:
    print(f"{'plans':>6} {'walk s':>8} {'build s':>8} {'ms a plan':>10} {'MB':>6}")
    for count in (int(text) for text in sys.argv[1:] or ("100", "300")):
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            many_plans(root, count)
            walked = _cpu_seconds(partial(walk, root / "plans", PORTAL))
            built = _cpu_seconds(partial(build_site, root / "mkdocs.yml"))
            size = sum(file.stat().st_size for file in (root / "site").rglob("*.*")) / 1e6
        print(f"{count:6} {walked:8.1f} {built:8.1f} {1000 * built / count:10.1f} {size:6.1f}")


def many_plans(root: Path, count: int) -> None:
    """Make a portal of copies of the five plans, each with an id of its own."""
    shutil.copy(ROOT / "mkdocs.yml", root)
    shutil.copytree(ROOT / "site_src", root / "site_src")
    samples = [path.read_text(encoding="utf-8") for path in sorted(ROOT.glob("plans/*/*.yml"))]
    (root / "plans/2025").mkdir(parents=True)
    for number, text in enumerate(islice(cycle(samples), count)):
        own = re.sub(r"^id: .*", f"id: plan-{number}", text, count=1, flags=re.MULTILINE)
        (root / f"plans/2025/plan-{number}.yml").write_text(own, encoding="utf-8")


def _cpu_seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


if __name__ == "__main__":
    main()
