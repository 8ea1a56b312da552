// Panels of which one is seen: tabs above them, gone through with the arrow keys.

import { element } from "../../../front/dom.js";

export class Tabs {
  // panels: [[name, label, node]]; changed(name) is called when a reader chooses another.
  constructor(id, label, panels, changed) {
    this.changed = changed;
    this.tabs = new Map();
    const buttons = panels.map(([name, words, inner]) => {
      const tab = element("button", { type: "button", role: "tab", id: `${id}-${name}-tab`, "aria-controls": `${id}-${name}` });
      const count = element("span", { class: "lessons-report-count" });
      tab.append(words, count);
      const panel = element("div", { role: "tabpanel", id: `${id}-${name}`, class: "lessons-report-panel", "aria-labelledby": tab.id }, ...inner);
      tab.addEventListener("click", () => this.choose(name));
      this.tabs.set(name, { tab, panel, count });
      return tab;
    });
    this.list = element("div", { role: "tablist", class: "lessons-report-tabs", "aria-label": label }, ...buttons);
    this.list.addEventListener("keydown", (event) => this.key(event));
    this.nodes = [this.list, ...[...this.tabs.values()].map(({ panel }) => panel)];
    this.show(panels[0][0]);
  }

  focus() {
    this.tabs.get(this.shown).tab.focus();
  }

  show(name) {
    this.shown = this.tabs.has(name) ? name : this.shown;
    for (const [other, { tab, panel }] of this.tabs) {
      const chosen = other === this.shown;
      tab.setAttribute("aria-selected", String(chosen));
      tab.tabIndex = chosen ? 0 : -1;
      panel.hidden = !chosen;
    }
  }

  choose(name) {
    if (name === this.shown) return;
    this.show(name);
    this.changed(name);
  }

  // A word or a number behind a tab's name.
  count(name, words) {
    const { count } = this.tabs.get(name);
    if (count.textContent !== words) count.textContent = words;
  }

  key(event) {
    const names = [...this.tabs.keys()];
    const at = names.indexOf(this.shown);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: names.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    this.choose(names[(to + names.length) % names.length]);
    this.tabs.get(this.shown).tab.focus();
  }
}
