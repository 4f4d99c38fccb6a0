// The list beside the page is open where it has its own column, and marks the section in view.
const folds = document.querySelectorAll(".hn-contents details");
const wide = matchMedia("(min-width: 64em)");
const unfold = () => folds.forEach((fold) => { fold.open = wide.matches; });

const follow = (list) => {
  const links = new Map([...list.querySelectorAll("a")].map((link) => [link.hash.slice(1), link]));
  const heads = [...links.keys()].map((id) => document.getElementById(id)).filter(Boolean);
  const mark = () => {
    const end = innerHeight + scrollY > document.documentElement.scrollHeight - 8;
    const passed = heads.filter((head) => end || head.getBoundingClientRect().top < 160);
    const here = links.get((passed.pop() || heads[0] || {}).id);
    for (const link of links.values()) {
      if (link === here) link.setAttribute("aria-current", "location");
      else link.removeAttribute("aria-current");
    }
  };
  let asked = 0;
  addEventListener("scroll", () => { cancelAnimationFrame(asked); asked = requestAnimationFrame(mark); }, { passive: true });
  mark();
};

unfold();
wide.addEventListener("change", unfold);
document.querySelectorAll(".hn-contents").forEach(follow);
for (const fold of folds) fold.addEventListener("click", (event) => {
  if (event.target.closest("a") && !wide.matches) fold.open = false;
});

// Whatever is folded away opens when a link leads into it, and for printing.
const reveal = () => {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const fold = target && target.closest("details");
  if (fold && !fold.open) { fold.open = true; target.scrollIntoView(); }
};
reveal();
addEventListener("hashchange", reveal);
