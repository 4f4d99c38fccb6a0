// A list that can be filtered brings what filters it.
const finder = document.querySelector(".hn-home .hn-finder");
if (finder) load("finder").then((start) => start(finder, { addressWith, asked, plainly }));

// What is typed and what is shown are compared without accents, case and signs.
const plainly = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[đĐ]/g, "d").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ");
