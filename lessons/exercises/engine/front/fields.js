// The controls of an answer box: native and labelled. A kind of question says which it needs, and with what labels.
import { element, wholeWords } from "../../../front/dom.js";

// Each field is { node, read(), write(answer), as(answer) }; `as` is how `read` would give an answer that was written.
function textLine(controls, id) {
  const input = element("input", { type: "text", id, class: "lessons-line", autocomplete: "off", spellcheck: "false",
    inputmode: controls.mode, maxlength: "400" });
  const label = element("label", { for: id, class: "lessons-label" }, controls.label);
  const as = (answer) => (answer == null ? "" : Array.isArray(answer) ? answer.join(" to ") : String(answer));
  return {
    node: element("div", {}, label, input),
    read: () => input.value,
    write: (answer) => { input.value = as(answer); },
    as: (answer) => as(answer).slice(0, 400),
  };
}

function options(controls, id, type) {
  const inputs = controls.options.map(([key]) => element("input", { type, name: id, value: key }));
  const labels = controls.options.map(([, text], at) =>
    element("label", { class: "lessons-option" }, inputs[at], element("span", {}, text)));
  const node = element("fieldset", {}, element("legend", {}, controls.label), ...labels);
  const given = (keys) => (type === "radio" ? keys[0] ?? null : keys);
  const named = (answer) => {
    const wanted = (Array.isArray(answer) ? answer : answer == null ? [] : [answer]).map((one) => String(one).toLowerCase());
    return controls.options.filter((names) => names.some((name) => wanted.includes(name.toLowerCase()))).map(([key]) => key);
  };
  return {
    node,
    read: () => given(inputs.filter((input) => input.checked).map((input) => input.value)),
    write: (answer) => {
      const keys = named(answer);
      inputs.forEach((input) => { input.checked = keys.includes(input.value); });
    },
    as: (answer) => given(named(answer)),
  };
}

function table(controls) {
  const fields = {};
  const looks = []; // what looks whether the words of a list are cut off
  const field = (row, column) => {
    const name = `${row.label}: ${column.label}`;
    const node = column.options.length
      ? element("select", { "aria-label": name }, element("option", { value: "" }, "choose"),
          ...column.options.map(([key, text]) => element("option", { value: key }, text)))
      : element("input", { type: "text", "aria-label": name, autocomplete: "off", maxlength: "400" });
    (fields[row.key] ??= {})[column.key] = node;
    if (!column.options.length) return element("td", {}, node);
    const [whole, look] = wholeWords(node);
    looks.push(look);
    return element("td", {}, node, whole);
  };
  const head = element("tr", {}, element("td"), ...controls.columns.map((column) => element("th", { scope: "col" }, column.label)));
  const body = controls.rows.map((row) =>
    element("tr", {}, element("th", { scope: "row" }, row.label), ...controls.columns.map((column) => field(row, column))));
  const grid = element("table", {}, element("caption", {}, controls.label), element("thead", {}, head), element("tbody", {}, ...body));
  // Every cell of the table, and what `value` says of it.
  const filled = (value) => Object.fromEntries(controls.rows.map((row) =>
    [row.key, Object.fromEntries(controls.columns.map((column) => [column.key, value(row.key, column.key)]))]));
  const cell = (answer) => (row, column) => {
    const value = String(answer?.[row]?.[column] ?? "");
    const known = controls.columns.find((one) => one.key === column).options;
    return known.length && !known.some(([key]) => key === value) ? "" : value;
  };
  return {
    // A wide table scrolls; the keyboard reaches it through its fields.
    node: element("div", { class: "lessons-scroll" }, grid),
    read: () => filled((row, column) => fields[row][column].value),
    write: (answer) => {
      filled((row, column) => { fields[row][column].value = cell(answer)(row, column); });
      looks.forEach((look) => look());
    },
    as: (answer) => filled(cell(answer)),
  };
}

const kinds = {
  text: textLine,
  choice: (controls, id) => options(controls, id, "radio"),
  several: (controls, id) => options(controls, id, "checkbox"),
  table,
};

export function fieldOf(controls, id) {
  return kinds[controls.kind](controls, id);
}
