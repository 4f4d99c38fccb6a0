// By date or by unit: one of the two panels, chosen by two buttons. Links between them switch over.
const switchBetween = (panels) => {
  const bar = document.createElement("div");
  bar.className = "hn-switch";
  bar.setAttribute("role", "group");
  bar.setAttribute("aria-label", "Cách xem");
  const show = (chosen) => panels.forEach((panel, at) => {
    panel.hidden = panel !== chosen;
    bar.children[at].setAttribute("aria-pressed", String(panel === chosen));
  });
  for (const panel of panels) {
    const button = bar.appendChild(document.createElement("button"));
    button.type = "button";
    button.className = "hn-switch__part";
    button.textContent = panel.dataset.hnPanel;
    button.addEventListener("click", () => show(panel));
  }
  const lead = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const panel = target && target.closest("[data-hn-panel]");
    if (panel && panel.hidden) { show(panel); target.scrollIntoView(); }
  };
  panels[0].before(bar);
  show(panels[0]);
  lead();
  addEventListener("hashchange", lead);
  addEventListener("beforeprint", () => panels.forEach((panel) => { panel.hidden = false; }));
};

for (const work of document.querySelectorAll(".hn-work")) {
  const panels = [...work.querySelectorAll("[data-hn-panel]")];
  if (panels.length > 1) switchBetween(panels);
}
