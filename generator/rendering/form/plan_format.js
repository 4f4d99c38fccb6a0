// The YAML of a plan file to what the form fills in, and back.
//
// Every value is text, as in the generator's own reader. Where a plain text stands for a mapping or a
// single entry for a list, the form gets the whole; what it leaves empty is not written. A plan that
// was there before keeps its comments, order and quotes wherever the form changed nothing.

import { isMap, isScalar, isSeq, parseDocument, visit } from "./vendor/yaml/index.js";

const LINE_WIDTH = 98; // as in the sample plans, so that nothing is folded anew

const isText = (value) => typeof value === "string";
const isPart = (value) => value !== null && typeof value === "object" && !Array.isArray(value);
const entries = (value) => (value === undefined || value === "" ? [] : [value].flat());
const oneLine = (text) => text.split(/\s+/).join(" ").trim();

/** Under this name the text of a file goes through the form, which has no field for it. */
const TEXT = "_text";

/** The format that Decap reads and writes plan files by; `fields` are the form's. */
export function planFormat(fields) {
  const whole = { widget: "object", fields };
  return {
    fromFile(text) {
      const document = parsed(text);
      const [error] = document.errors;
      const filled = error ? { title: faulty(error) } : toForm(document.toJS(), whole);
      return { ...filled, [TEXT]: text };
    },
    toFile({ [TEXT]: text = "", ...filled }) {
      const document = parsed(text);
      if (document.errors.length > 0) return text;
      document.contents = revised(document, document.contents, toPlan(filled, whole) ?? {}, whole);
      visit(document, { Seq: (_, { items }) => items.forEach(quotedIfEmpty) });
      return document.toString({ lineWidth: LINE_WIDTH, flowCollectionPadding: false });
    },
  };
}

/** An empty cell of a table: without quotes, the reader would take it for an oversight. */
function quotedIfEmpty(node) {
  if (isScalar(node) && node.value === "") node.type = "QUOTE_DOUBLE";
}

const faulty = ({ linePos: [{ line }] }) =>
  `Tệp có lỗi ở dòng ${line}: không sửa ở đây được, hãy mở tệp để chữa trước`;

const parsed = (text) => parseDocument(text, { schema: "failsafe", version: "1.2" });

/** What the form's `field` shows of a `value` in the file. */
function toForm(value, field) {
  if (value === undefined) return undefined;
  if (field.widget === "boolean") return /^(true|yes|on|y|t|1)$/i.test(value);
  if (field.lines) return entries(value).map(oneLine).join("\n");
  if (field.multiple) return entries(value);
  if (field.widget === "list") return entries(value).map((entry) => toForm(entry, entryOf(field)));
  return field.fields ? partToForm(value, field) : value;
}

/** The field that each entry of a list is filled in by. */
const entryOf = ({ fields, field, shorthand }) => field ?? { widget: "object", fields, shorthand };

/** The mapping that a `value` may be the short form of. */
const grown = (value, shorthand) =>
  isPart(value) ? value : shorthand ? { [shorthand]: value } : {};

function partToForm(value, { fields, shorthand }) {
  const part = grown(value, shorthand);
  const known = fields.map((field) => [field.name, toForm(part[field.name], field)]);
  return withoutEmpty([...known, ...deeper(part, fields)]);
}

/** What the form has no fields for, since it stands too deep: kept as it is. */
function deeper(part, fields) {
  const names = new Set(fields.map((field) => field.name));
  return Object.entries(part).filter(([name]) => !names.has(name));
}

/** What stands in the file for what the form's `field` holds; undefined where that is nothing. */
function toPlan(filled, field) {
  const value = written(filled, field);
  return isEmpty(value) ? undefined : value;
}

function written(filled, field) {
  if (filled === undefined || filled === null) return undefined;
  if (field.widget === "boolean") return filled ? "true" : undefined;
  if (field.lines) return linesToPlan(filled, field);
  if (field.widget === "list") {
    return filled.map((entry) => toPlan(entry, entryOf(field))).filter((entry) => !isEmpty(entry));
  }
  if (field.fields) return partToPlan(filled, field);
  return isText(filled) ? filled.trim() : filled;
}

function linesToPlan(filled, { blanks }) {
  const lines = filled.trimEnd().split("\n").map(oneLine);
  if (blanks) return isEmpty(filled.trim()) ? undefined : lines;
  const full = lines.filter((line) => line !== "");
  return full.length === 1 ? full[0] : full;
}

function partToPlan(filled, { fields, shorthand }) {
  const known = fields.map((field) => [field.name, toPlan(filled[field.name], field)]);
  const part = withoutEmpty([...known, ...deeper(filled, fields)]);
  const [first, ...others] = Object.keys(part);
  return first === shorthand && others.length === 0 && !isPart(part[first]) ? part[first] : part;
}

const withoutEmpty = (pairs) => Object.fromEntries(pairs.filter(([, value]) => !isEmpty(value)));

const isEmpty = (value) =>
  value === undefined ||
  value === null ||
  value === "" ||
  (typeof value === "object" && Object.keys(value).length === 0);

/** The `node` of a document made to say `value`: itself wherever it says so already. */
function revised(document, node, value, field) {
  if (node && says(document, node, value, field)) return node;
  if (node && field?.widget === "object") return revisedPart(document, node, value, field);
  if (node && Array.isArray(value)) return revisedList(document, node, value, field);
  if (isScalar(node) && isText(value)) {
    node.value = value;
    return node;
  }
  return document.createNode(value);
}

/** As `revised`, where either may be written in short: what it stands for is revised then. */
function revisedPart(document, node, value, { fields, shorthand }) {
  const inner = fields.find(({ name }) => name === shorthand);
  if (isMap(node)) return revisedMap(document, node, grown(value, shorthand), fields);
  if (!inner) return document.createNode(value);
  if (!isPart(value)) return revised(document, node, value, inner);
  const map = document.createNode({});
  map.set(shorthand, node);
  return revisedMap(document, map, value, fields);
}

function says(document, node, value, field) {
  const written = node.toJS(document);
  const said = field ? toPlan(toForm(written, field), field) : written;
  return JSON.stringify(said) === JSON.stringify(value);
}

function revisedMap(document, map, value, fields) {
  const names = map.items.map((pair) => pair.key.value);
  for (const name of names.filter((name) => !(name in value))) map.delete(name);
  for (const [name, inner] of Object.entries(value)) {
    const field = fields.find((each) => each.name === name);
    map.set(name, revised(document, map.get(name, true), inner, field));
  }
  return map;
}

/** A list made to say `value`; entries are known by their content, then their id, then in turn. */
function revisedList(document, node, value, field) {
  const entry = field?.widget === "list" ? entryOf(field) : undefined;
  const list = isSeq(node) ? node : document.createNode([]);
  const left = isSeq(node) ? [...node.items] : [node];
  const take = (index) => (index < 0 ? undefined : left.splice(index, 1)[0]);
  const same = value.map((each) =>
    take(left.findIndex((node) => says(document, node, each, entry))),
  );
  const named = value.map(({ id }, at) =>
    take(left.findIndex((node) => !same[at] && id && isMap(node) && node.get("id") === id)),
  );
  list.items = value.map(
    (each, at) => same[at] ?? revised(document, named[at] ?? left.shift(), each, entry),
  );
  return list;
}
