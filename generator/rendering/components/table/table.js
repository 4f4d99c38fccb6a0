// Where the style sheet stacks a table, older Safari forgets that it is one: the roles say it again.
// Not in the markup: HTML forbids an element the role that it has by itself.
const ROLES = { TABLE: "table", THEAD: "rowgroup", TBODY: "rowgroup", TR: "row", TD: "cell" };
const roleOf = ({ tagName, scope }) => ROLES[tagName] || (scope === "col" ? "columnheader" : "rowheader");

if (matchMedia("(max-width: 47.99em)").matches) {
  for (const part of document.querySelectorAll(".hn-table, .hn-table :is(thead, tbody, tr, th, td)")) {
    part.setAttribute("role", roleOf(part));
  }
}
