// What the theme's script would do for our own pages, which have none of it.
const root = document.documentElement;
root.classList.replace("no-js", "js");
const isAlone = "hnAlone" in document.currentScript.dataset;

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

if (isAlone && palettes.length) {
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
if (isAlone && headline && bar) {
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
