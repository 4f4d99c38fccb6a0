// What the theme's script would do for our own pages, which have none of it.
const isAlone = "hnAlone" in document.currentScript.dataset;
document.documentElement.classList.replace("no-js", "js"); // where no earlier script did

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
