// A search that is about to be made: the names of the plans are brought while the first word is typed.
const search = document.querySelector(".md-search__input");

const bringNames = async () => {
  try {
    const index = new URL("../search/search_index.json", beside);
    const { docs: [{ location: names }] } = await (await fetch(index)).json();
    await fetch(new URL(names, index));
  } catch { /* the search itself asks again, and says so */ }
};

if (search && location.protocol !== "file:") search.addEventListener("focus", bringNames, { once: true });
