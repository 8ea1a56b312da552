// Controls that choose: one of several, yes or no, the next of many, and a list to choose from and to strike.

import { element, wholeWords } from "../../front/dom.js";
import { buttonOf, field } from "./parts.js";

export function select(control, id, { changed }) {
  const options = control.options.map(([value, words]) => element("option", { value }, words));
  const input = element("select", { id }, ...options);
  input.addEventListener("change", () => changed(control.name, input.value));
  const [whole, tell] = wholeWords(input);
  const show = (value) => {
    input.value = value;
    tell();
  };
  const node = field(control, input, element("label", { for: id }, control.label));
  input.after(whole);
  return { node, show };
}

export function checkbox(control, id, { changed }) {
  const input = element("input", { type: "checkbox", id });
  input.addEventListener("change", () => changed(control.name, input.checked));
  const show = (value) => (input.checked = value);
  const row = element("div", { class: "lessons-tick" }, input, element("label", { for: id }, control.label));
  return { node: field(control, row), show };
}

export function stepper(control, id, { changed }) {
  let position = 1;
  const thing = control.label.toLowerCase();
  const previous = buttonOf("\u25C0 Previous", () => step(-1), { "aria-label": `Previous ${thing}` });
  const next = buttonOf("Next \u25B6", () => step(1), { "aria-label": `Next ${thing}` });
  const output = element("output", { "aria-live": "off" });
  const show = (value) => {
    position = value;
    output.textContent = `${value} of ${control.count}`;
    // aria-disabled keeps the focus where it is when the last step is reached.
    previous.setAttribute("aria-disabled", String(value <= 1));
    next.setAttribute("aria-disabled", String(value >= control.count));
  };
  const step = (by) => {
    const value = Math.min(control.count, Math.max(1, position + by));
    if (value === position) return;
    show(value);
    changed(control.name, value);
  };
  const row = element("div", { class: "lessons-row" }, previous, output, next);
  const node = group(control, id, row);
  return { node, show };
}

// Each item can be chosen (arrow keys go from one to the next) and struck out with the button behind it.
export function picks(control, id, { changed }) {
  let struck = [];
  const lines = new Map();
  const chosen = () => [...lines].find(([, line]) => line.radio.checked)?.[0] ?? null;
  const send = () => changed(control.name, [chosen(), struck]);
  const items = control.items.map(([value, words], place) => {
    const radio = element("input", { type: "radio", name: id, id: `${id}-${place}` });
    const label = element("label", { for: radio.id }, words);
    radio.addEventListener("change", send);
    const strikes = () => {
      struck = struck.includes(value) ? struck.filter((other) => other !== value) : [...struck, value];
      look();
      send();
    };
    const strike = buttonOf("Strike", strikes, { "aria-pressed": "false", "aria-label": `Strike: ${words}` });
    lines.set(value, { radio, label, strike });
    return element("div", { class: "lessons-item" }, radio, label, strike);
  });
  const look = () => {
    for (const [value, { label, strike }] of lines) {
      strike.setAttribute("aria-pressed", String(struck.includes(value)));
      label.classList.toggle("lessons-struck", struck.includes(value));
    }
  };
  const show = ([value, others]) => {
    struck = others;
    for (const [name, { radio }] of lines) radio.checked = name === value;
    look();
  };
  return { node: group(control, id, element("div", { class: "lessons-items" }, ...items)), show };
}

// Several parts under one name.
function group(control, id, inner) {
  const label = element("span", { id: `${id}-label`, class: "lessons-name" }, control.label);
  const node = field(control, inner, label);
  node.setAttribute("role", "group");
  node.setAttribute("aria-labelledby", label.id);
  return node;
}
