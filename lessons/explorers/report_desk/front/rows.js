// A table whose rows are gone through with the arrow keys, lit by the pointer and chosen by a click or by focus.

import { element } from "../../../front/dom.js";
import { hover } from "./hover.js";

const STEPS = { ArrowUp: -1, ArrowDown: 1, PageUp: -8, PageDown: 8, Home: -1e6, End: 1e6 };

export class Rows {
  // actions: over(key or null), chosen(key), opened(key), and optionally pressed(key, event) for other keys
  constructor(caption, columns, actions) {
    this.actions = actions;
    this.rows = new Map();
    this.current = null;
    const head = columns.map((name) => element("th", { scope: "col", role: "columnheader" }, name));
    this.body = element("tbody", { role: "rowgroup" });
    const top = element("thead", { role: "rowgroup" }, element("tr", { role: "row" }, ...head));
    const attributes = { role: "grid", class: "lessons-report-rows", "aria-label": caption };
    this.columns = columns;
    this.table = element("table", attributes, top, this.body);
    this.node = element("div", { class: "lessons-report-scroll" }, this.table);
    this.body.addEventListener("keydown", (event) => this.key(event));
    hover(this.body, (node) => this.actions.over(this.keyOf(node)), () => this.actions.over(null));
    this.body.addEventListener("focusin", (event) => this.become(this.keyOf(event.target)));
    this.body.addEventListener("click", (event) => this.rows.get(this.keyOf(event.target))?.focus());
    this.body.addEventListener("dblclick", (event) => this.actions.opened(this.keyOf(event.target)));
  }

  keyOf(node) {
    return node.closest("tr")?.dataset.key ?? null;
  }

  // Each row: { key, cells, classes, label }.
  set(rows) {
    const held = this.body.contains(document.activeElement) ? this.current : null;
    this.rows = new Map();
    const nodes = rows.map(({ key, cells, classes = [], label }) => {
      const inner = cells.map((cell, at) =>
        element("td", { role: "gridcell", "data-name": this.columns[at] }, ...(Array.isArray(cell) ? cell : [cell])),
      );
      const node = element("tr", { role: "row", "data-key": key, tabindex: "-1", "aria-selected": "false" }, ...inner);
      if (label) node.setAttribute("aria-label", label);
      node.classList.add(...classes);
      this.rows.set(key, node);
      return node;
    });
    this.body.replaceChildren(...nodes);
    if (!this.rows.has(this.current)) this.current = null;
    this.stop();
    if (held !== null) this.rows.get(this.current ?? nodes[0]?.dataset.key)?.focus();
  }

  // One row alone can be reached by Tab.
  stop() {
    const at = this.current ?? this.rows.keys().next().value;
    for (const [key, row] of this.rows) {
      row.tabIndex = key === at ? 0 : -1;
      row.setAttribute("aria-selected", String(key === this.current));
    }
  }

  become(key) {
    if (key === null || key === this.current) return;
    this.current = key;
    this.stop();
    this.actions.chosen(key);
  }

  // Chosen elsewhere: the row is brought into sight of the table, and the page stays where it is.
  choose(key) {
    this.current = this.rows.has(key) ? key : null;
    this.stop();
    const row = this.rows.get(key);
    if (row) bring(row, this.node);
  }

  focus(key = this.current) {
    (this.rows.get(key) ?? this.rows.values().next().value)?.focus();
  }

  // Brings the first lit row into sight.
  show() {
    const row = this.body.querySelector(".lessons-lit");
    if (row) bring(row, this.node);
  }

  light(keys, related = new Set()) {
    for (const [key, row] of this.rows) {
      row.classList.toggle("lessons-lit", keys.has(key));
      row.classList.toggle("lessons-related", related.has(key) && !keys.has(key));
    }
  }

  key(event) {
    const key = this.keyOf(event.target);
    if (key === null || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key in STEPS) {
      const keys = [...this.rows.keys()];
      const place = Math.min(keys.length - 1, Math.max(0, keys.indexOf(key) + STEPS[event.key]));
      this.rows.get(keys[place]).focus();
    } else if (event.key === "Enter") {
      this.actions.opened(key);
    } else if (!this.actions.pressed?.(key, event)) {
      return;
    }
    event.preventDefault();
  }
}

// Scrolls the frame alone, and only as far as it must.
export function bring(node, frame) {
  const [inner, outer] = [node.getBoundingClientRect(), frame.getBoundingClientRect()];
  if (!outer.height) return;
  const header = frame.querySelector("thead")?.offsetHeight ?? 0;
  if (inner.top < outer.top + header) frame.scrollTop -= outer.top + header - inner.top + 4;
  else if (inner.bottom > outer.bottom) frame.scrollTop += Math.min(inner.bottom - outer.bottom + 4, inner.top - outer.top - header);
}
