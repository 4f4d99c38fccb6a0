// The height of the rail, for the style sheet to decide where it sticks.
for (const rail of document.querySelectorAll(".hn-rail")) {
  new ResizeObserver(() => rail.style.setProperty("--hn-rail", `${rail.offsetHeight}px`)).observe(rail);
}
