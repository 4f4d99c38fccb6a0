"""How long a reader waits for the answers of the search, from the tap on its button on.

    HOINGHI_CHROMIUM=/usr/bin/chromium .venv/bin/python -m tests.bench.search_speed 300 1000

The five plans and others of their length, no two with the same text, so that nothing compresses
better than it would in a portal. The reader types at once after the tap, with nothing in the
browser's store: on this machine as it is; then as on Lighthouse's slow phone, with the processor
slowed down four times and a slow 4G network (1.6 Mbit/s, 150 ms). Texts go out compressed, as from
any web server. The best of three, since other work of the machine slows a slow phone further.

first: the first pages that hold all words, or that there are none; whole: nothing more will come;
texts: the words around what was found, too.
"""

import gzip
import os
import random
import shutil
import sys
import tempfile
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from generator.mkdocs_plugin import build_site
from tests.browser.visitor import Server, served
from tests.portal_copy import Portal

ROOT = Path(__file__).parents[2]
SLOW = {"offline": False, "latency": 150, "downloadThroughput": 2e5, "uploadThroughput": 9e4}
WORDS = {
    "names": ("hoi nghi", "hội nghị tổng kết 2022", "t"),
    "texts": ("van nghe chao mung", "văn nghệ", "bao cao cong tac", "zzz"),
}
TOP = ".hn-seek"
TOLD = ".hn-search [role=status]"
WATCH = """([told, found]) => {
    const times = globalThis.answered = {};
    const note = (name) => { times[name] ??= performance.now() - times.start; };
    const start = () => { times.start ??= performance.now(); };
    addEventListener("pointerdown", start, { capture: true });
    new MutationObserver(() => {
        const said = document.querySelector(told).textContent;
        if (/thấy/.test(said)) note("first");
        if (/thấy/.test(said) && !said.includes("…")) note("whole");
        const texts = [...document.querySelectorAll(found)].filter((it) => it.checkVisibility());
        const isTold = ({ textContent }) => textContent !== "…";
        if (times.whole && texts.every(isTold)) note("texts");
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
}"""


class Compressing(Server):
    """Sends texts compressed, over connections that stay open."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:  # noqa: N802 - as http.server calls it
        path = Path(self.translate_path(self.path))
        if path.suffix not in (".js", ".json", ".css"):
            super().do_GET()
            return
        content = gzip.compress(path.read_bytes(), 6)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "max-age=600")
        self.end_headers()
        self.wfile.write(content)


def main() -> None:
    for count in (int(text) for text in sys.argv[1:] or ("300",)):
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            different_plans(root, count)
            build_site(root / "mkdocs.yml")
            print(f"{count} plans; {_weight(root / 'site/search')}")
            with served(Portal(root), Compressing) as address:
                _measure(address)


def different_plans(root: Path, count: int) -> None:
    """Make a portal of the five plans, and of others whose words are theirs in another order."""
    shutil.copy(ROOT / "mkdocs.yml", root)
    shutil.copytree(ROOT / "site_src", root / "site_src")
    shutil.copytree(ROOT / "plans", root / "plans")
    samples = " ".join(path.read_text(encoding="utf-8") for path in ROOT.glob("plans/*/*.yml"))
    pool = [word for word in samples.split() if word.isalpha()]
    for number in range(count - 5):
        chance = random.Random(number)  # noqa: S311 - the same plans in each run
        day = date(2016, 8, 15) + timedelta(days=number * 3600 // count)
        path = root / f"plans/{day.year}/hoi-nghi-{number}.yml"
        path.parent.mkdir(exist_ok=True)
        path.write_text("\n".join(_plan(number, day, pool, chance)), encoding="utf-8")


def _plan(number: int, day: date, pool: list[str], chance: random.Random) -> Iterator[str]:
    def words(count: int) -> str:
        return " ".join(chance.choices(pool, k=count))

    yield f"id: hoi-nghi-{number}"
    yield f"title: Hội nghị {words(12)}"
    yield "status: confirmed"
    yield "attendance: in_person"
    yield f"document: {{issuing_body: Sở {words(4)}, number: {number}/KH-SGDĐT}}"
    yield f"events: [{{id: chinh, date: {day.day}/{day.month}/{day.year}, time: 8h00 - 11h00,"
    yield f"  venue: Hội trường {words(3)}}}]"
    yield "groups:"
    yield from (f"- {{id: nhom-{each}, name: Nhóm {words(14)}}}" for each in range(8))
    yield "agenda:"
    yield from (
        f"- {{id: muc-{each}, time: {8 + each // 6}h{each % 6}0, title: Mục {words(14)}}}"
        for each in range(16)
    )
    yield "tasks:"
    yield from (f"- {{id: viec-{each}, title: Việc {words(14)}}}" for each in range(12))
    yield f"contents: Nội dung {words(60)}."


def _weight(folder: Path) -> str:
    """Say how many files of each kind the index has, and what they weigh compressed."""
    sizes: dict[str, list[int]] = {}
    for file in sorted(folder.iterdir()):
        size = len(gzip.compress(file.read_bytes(), 6))
        sizes.setdefault(file.name.partition(".")[0], []).append(size)
    told = (
        f"{name} {sum(each) / 1e3:.0f} kB in {len(each)} (largest {max(each) / 1e3:.1f})"
        for name, each in sizes.items()
    )
    return "compressed: " + ", ".join(told)


def _measure(address: str) -> None:
    print(f"  {'':6}{'':6} {'':24}{'first':>7}{'whole':>7}{'texts':>7}")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ["HOINGHI_CHROMIUM"], args=["--no-sandbox"]
        )
        for is_slow in (False, True):
            for kind, queries in WORDS.items():
                for query in queries:
                    visits = [_visit(browser, address, query, is_slow=is_slow) for _ in range(3)]
                    times = min(visits, key=lambda each: float(each["first"]))
                    told = "".join(
                        f"{times[name] / 1e3:6.2f}s" for name in ("first", "whole", "texts")
                    )
                    print(f"  {'phone' if is_slow else 'here':6}{kind:6} {query:24}{told}")
        browser.close()


def _visit(browser: Browser, address: str, query: str, *, is_slow: bool) -> dict[str, Any]:
    page = browser.new_page(service_workers="block")
    page.goto(f"{address}lich/", wait_until="networkidle")
    if is_slow:
        _slow_down(page)
    times = _times(page, query)
    page.close()
    return times


def _slow_down(page: Page) -> None:
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", SLOW)


def _times(page: Page, query: str) -> dict[str, Any]:
    page.evaluate(WATCH, [TOLD, ".hn-found__text"])
    page.click(TOP)
    page.keyboard.insert_text(query)
    page.wait_for_function("answered.texts")
    return dict(page.evaluate("answered"))


if __name__ == "__main__":
    main()
