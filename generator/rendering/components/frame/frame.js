// The theme's script is large, and our pages need it for searching alone: it is brought when somebody
// turns to the search. What else it would do for them stands here.
const root = document.documentElement;
root.classList.replace("no-js", "js");
const themeScript = document.currentScript.dataset.hnTheme;
const searchBox = document.querySelector(".md-search__input");
const searchToggle = document.getElementById("__search");

const wake = () => {
  if (!themeScript || loads.theme) return;
  const before = location.protocol === "file:" ? load("stick") : Promise.resolve();
  loads.theme = before.then(() => bring(new URL(themeScript, location).href)).catch(() => delete loads.theme);
};

const startSearch = () => {
  wake();
  searchToggle.checked = true;
};

if (themeScript && searchBox) {
  searchToggle.checked = false; // some browsers bring it back when a page is loaded anew
  searchBox.addEventListener("pointerenter", wake);
  searchBox.addEventListener("focus", startSearch);
  for (const label of document.querySelectorAll("label[for=__search]")) {
    label.addEventListener("pointerdown", wake);
    label.addEventListener("click", () => { if (!searchToggle.checked) setTimeout(() => searchBox.focus()); });
  }
  // Until the theme's script is there to do it: whoever leaves the search closes it.
  const leaveSearch = () => { searchToggle.checked = false; };
  searchBox.closest(".md-search").addEventListener("focusout", (event) => {
    if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) leaveSearch();
  });
  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && searchToggle.checked) { searchBox.blur(); leaveSearch(); }
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    if (loads.theme || typing || event.ctrlKey || event.metaKey || event.altKey || !["/", "f", "s"].includes(event.key)) return;
    event.preventDefault();
    searchBox.focus();
  });
  if (asked.has("q") || document.activeElement === searchBox) startSearch();
}

// The palette: by the device, light or dark, remembered for the whole portal as the theme does.
const DEVICE = "(prefers-color-scheme)";
const nightly = matchMedia("(prefers-color-scheme: dark)");
const palettes = [...document.querySelectorAll("[name=__palette]")];
const colourOf = (input) => Object.fromEntries(["media", "scheme", "primary", "accent"].map((name) => [name, input.getAttribute(`data-md-color-${name}`)]));
const wornFor = (input) => (input.getAttribute("data-md-color-media") === DEVICE
  ? palettes.find((other) => other.getAttribute("data-md-color-media").endsWith(nightly.matches ? "dark)" : "light)")) || input
  : input);

const wear = (index) => {
  const colour = { ...colourOf(wornFor(palettes[index])), media: colourOf(palettes[index]).media };
  for (const [name, value] of Object.entries(colour)) document.body.setAttribute(`data-md-color-${name}`, value);
  palettes.forEach((input, at) => {
    input.checked = at === index;
    if (input.nextElementSibling) input.nextElementSibling.hidden = at !== index;
  });
  return colour;
};

if (themeScript && palettes.length) {
  const known = (__md_get("__palette") || {}).index || 0;
  let worn = Math.min(known, palettes.length - 1);
  wear(worn);
  nightly.addEventListener("change", () => wear(worn));
  palettes.forEach((input, index) => input.addEventListener("change", () => {
    worn = index;
    __md_set("__palette", { index, color: wear(index) });
  }));
}

// The page's own title takes the portal's place in the header once it has scrolled away.
const headline = document.querySelector(".md-content h1");
const bar = document.querySelector(".md-header__title");
if (themeScript && headline && bar) {
  new IntersectionObserver(([{ isIntersecting, boundingClientRect }]) => {
    bar.classList.toggle("md-header__title--active", !isIntersecting && boundingClientRect.top < 0);
  }, { rootMargin: "-48px 0px 0px" }).observe(headline);
}

// Browsers see to it that what the keyboard reaches is in the window, not that it is clear of the header.
const header = document.querySelector(".md-header");
addEventListener("focusin", ({ target }) => {
  if (header.contains(target) || !target.matches(":focus-visible")) return;
  const { top, bottom } = target.getBoundingClientRect();
  const under = header.getBoundingClientRect().bottom + 12 - top;
  if (under <= 0 || bottom - top > innerHeight / 2) return;
  const rail = target.closest(".hn-rail"); // it sticks, with its head above the window where it is long
  if (rail) rail.parentElement.scrollIntoView();
  else scrollBy(0, -under);
});
