// One month at a time: what does that is only for this page.
const months = document.querySelector(".hn-months");
if (months) load("months").then((start) => start(months, { addressWith, clock, dayOf, ahead: AHEAD }));
