// What is settled before a page is first shown, so that nothing changes its colour or its place after:
// light or dark, and on the day of a conference the place of what its script will say.
(() => {
const root = document.documentElement;
root.classList.replace("no-js", "js");

// The palette: by the device, light or dark, remembered for the whole portal as the theme does.
const place = `${new URL("..", document.currentScript.src).pathname}.__palette`;
const nightly = matchMedia("(prefers-color-scheme: dark)");
const palettes = [...document.querySelectorAll("[name=__palette]")];
const named = (input, name) => input.getAttribute(`data-md-color-${name}`);

const wornFor = (input) => (named(input, "media") === "(prefers-color-scheme)"
  ? palettes.find((other) => named(other, "media").endsWith(nightly.matches ? "dark)" : "light)")) || input
  : input);

const wear = (index) => {
  const worn = wornFor(palettes[index]);
  const color = { media: named(palettes[index], "media") };
  for (const name of ["scheme", "primary", "accent"]) color[name] = named(worn, name);
  for (const [name, value] of Object.entries(color)) document.body.setAttribute(`data-md-color-${name}`, value);
  palettes.forEach((input, at) => {
    input.checked = at === index;
    if (input.nextElementSibling) input.nextElementSibling.hidden = at !== index;
  });
  return color;
};

const known = () => {
  try { return Math.min(JSON.parse(localStorage.getItem(place)).index || 0, palettes.length - 1); } catch { return 0; }
};

const keep = (index) => {
  const color = wear(index);
  try { localStorage.setItem(place, JSON.stringify({ index, color })); } catch { /* for this page alone */ }
};

if (palettes.length) {
  let worn = known();
  wear(worn);
  nightly.addEventListener("change", () => wear(worn));
  palettes.forEach((input, index) => input.addEventListener("change", () => keep(worn = index)));
}

// The day: from its first hour in Vietnam on, until its end.
const DAY = 864e5;
const AHEAD = 252e5;
const asked = new URLSearchParams(location.search).get("now");
const now = (asked && (Date.parse(`${asked}+07:00`) || Date.parse(asked))) || Date.now();
const isOn = (stretch) => {
  const [start, end] = stretch.split("/").map(Date.parse);
  return now < end && Math.floor((start + AHEAD) / DAY) <= Math.floor((now + AHEAD) / DAY);
};
const { hnDays, hnHours } = root.dataset;
if (hnDays && hnDays.split(" ").some(isOn)) root.classList.add("hn-awaits-state");
if (hnHours && hnHours.split(" ").some(isOn)) root.classList.add("hn-awaits-card");
})();
