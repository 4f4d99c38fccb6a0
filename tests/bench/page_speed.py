"""How a plan of 1,000 sessions in 80 rooms feels in a browser: what a reader waits for, in figures.

    HOINGHI_CHROMIUM=/usr/bin/chromium .venv/bin/python tests/bench/page_speed.py

A phone is this machine slowed down four times. Compare within one run: a busy machine is slower.
"""

import gzip
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.big_plan import ADDRESS, big_plan
from tests.browser.conftest import CHROMIUM_OPTIONS
from tests.browser.visitor import served
from tests.portal_copy import HOINGHI_BUILD, Portal, copy_project

DEVICES = {"phone": ((360, 800), 4), "desktop": ((1280, 800), 1)}
"""The window, and how many times slower than this machine."""
WATCH = """window.seen = {long: [], paint: 0};
new PerformanceObserver((list) => seen.long.push(...list.getEntries().map((it) => it.duration)))
  .observe({type: "longtask", buffered: true});
new PerformanceObserver((list) => { seen.paint = list.getEntries().pop().startTime; })
  .observe({type: "largest-contentful-paint", buffered: true});"""
OPENED = """() => ({
  "first paint": performance.getEntriesByName("first-contentful-paint")[0].startTime,
  "largest paint": seen.paint,
  "longest task": Math.max(0, ...seen.long),
  "all long tasks": seen.long.reduce((sum, it) => sum + it, 0),
  "elements": document.querySelectorAll("*").length,
})"""
SCROLLED = """async () => {
  const frames = [];
  scrollTo({top: document.querySelector(".hn-programme").offsetTop, behavior: "instant"});
  for (let last = performance.now(), step = 0; step < 200; step += 1) {
    scrollBy({top: 120, behavior: "instant"});
    await new Promise(requestAnimationFrame);
    frames.push(performance.now() - last);
    last = performance.now();
  }
  frames.sort((a, b) => a - b);
  return {"frame, median": frames[100], "frame, 95 %": frames[190], "frame, longest": frames[199]};
}"""
ANSWERED = """async () => {
  const form = document.querySelector(".hn-filter");
  const [day, room] = form.querySelectorAll("select");
  const words = form.querySelector("input");
  const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const timed = async (field, value) => {
    await painted();
    const start = performance.now();
    field.value = value;
    field.dispatchEvent(new Event("input", {bubbles: true}));
    await painted();
    return performance.now() - start;
  };
  return {
    "filter by words": await timed(words, "hinh hoc"),
    "more words": await timed(words, "hinh hoc o lop ghep"),
    "filter by room": await timed(room, room.options[40].value),
    "no words": await timed(words, ""),
    "filter by day": await timed(day, day.options[2].value),
    "all again": await timed(day, "") + await timed(room, ""),
    "mark an item": await (async () => {
      await painted();
      const start = performance.now();
      document.querySelector(".hn-own-mark").click();
      await painted();
      return performance.now() - start;
    })(),
  };
}"""


def main() -> None:
    """Build the page and print what it weighs and how it answers."""
    with tempfile.TemporaryDirectory() as folder:
        copy = _portal(Path(folder))
        html = (copy.site / ADDRESS / "index.html").read_bytes()
        print(f"{'page':18} {len(html) / 1e3:8.0f} kB, packed {len(gzip.compress(html)) / 1e3:.0f}")
        with served(copy) as portal, sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=os.environ.get("HOINGHI_CHROMIUM"), args=list(CHROMIUM_OPTIONS)
            )
            for device in DEVICES:
                print(f"\n{device}")
                for what, figure in _figures(browser, device, portal + ADDRESS):
                    print(f"{what:18} {figure:8.0f}{'' if what == 'elements' else ' ms'}")


def _portal(root: Path) -> Portal:
    copy = copy_project(root)
    copy.plan(ADDRESS.strip("/")).write_text(big_plan(), encoding="utf-8")
    build = copy.run(*HOINGHI_BUILD)
    if build.returncode:
        raise SystemExit(build.stderr)
    return copy


def _figures(browser: Browser, device: str, address: str) -> Iterator[tuple[str, float]]:
    (width, height), slowness = DEVICES[device]
    page = browser.new_context(viewport={"width": width, "height": height}).new_page()
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slowness})
    page.add_init_script(WATCH)
    page.goto(address)
    page.locator(".hn-filter").wait_for()
    page.wait_for_timeout(1000)
    for script in (OPENED, SCROLLED, ANSWERED):
        yield from _run(page, script).items()
    page.context.close()


def _run(page: Page, script: str) -> dict[str, Any]:
    found: dict[str, Any] = page.evaluate(script)
    return found


if __name__ == "__main__":
    main()
