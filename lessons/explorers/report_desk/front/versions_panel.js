// A second version of the report: pasted, and what changed since the first, claim by claim; both texts are marked.

import { element } from "../../../front/dom.js";
import { buttonOf } from "../../front/parts.js";
import { ComingIn } from "./coming_in.js";
import { Rows } from "./rows.js";
import { TextPane } from "./text_pane.js";

export class VersionsPanel {
  // largest: in bytes; actions: compare(bytes, name), part(), swap(), over(ids), chosen(before), opened(before)
  constructor(id, largest, actions) {
    this.changes = [];
    const words = { label: "Paste a later version of the same report", rows: "6", file: "A later version", accept: ".txt,.text,.md,text/plain" };
    this.source = new ComingIn(`${id}-second`, largest, words, { pasted: (bytes) => actions.compare(bytes, ""), opened: actions.compare });
    this.refuse = this.source.refuse;
    const buttons = (...nodes) => element("div", { class: "lessons-report-buttons" }, ...nodes);
    const compare = buttonOf("Compare", () => this.source.read(), { class: "lessons-report-main" });
    this.asking = element("div", { class: "lessons-report-intake" }, this.source.node, buttons(compare, this.source.open, this.source.file));
    this.said = element("p", { class: "lessons-report-heading" });
    this.pane = new TextPane("Text of the second version. Read-only.", {
      over: (ids) => this.over(ids),
      chosen: (after) => this.choose(this.changes.find((change) => change.after === after)),
      opened: () => this.rows.focus(),
      marked: () => {},
    });
    this.actions = actions;
    this.rows = new Rows("What changed. Arrow keys go from one to the next.", ["What", "In words"], {
      over: (key) => (key === null ? this.over([]) : this.light(this.changes[key])),
      chosen: (key) => this.choose(this.changes[key]),
      opened: (key) => actions.opened(this.changes[key].before),
    });
    const head = element("div", { class: "lessons-report-row" }, this.said,
      buttons(buttonOf("Put it on the desk", actions.swap), buttonOf("Remove it", actions.part)));
    this.found = element("div", { class: "lessons-report-versions" }, head, this.rows.node, this.pane.node, this.pane.left);
    this.nodes = [this.asking, this.found];
  }

  set(versions, text) {
    this.asking.hidden = Boolean(versions);
    this.found.hidden = !versions;
    if (versions) this.source.clear();
    if (!versions) {
      this.changes = [];
      this.chosen = null;
      return;
    }
    if (text.pieces) this.pane.setText(text);
    this.pane.setClaims(versions.claims);
    this.changes = versions.changes;
    this.said.textContent = versions.said;
    this.rows.set(this.changes.map(({ kind, sentence }, place) => ({
      key: String(place), label: `${kind}. ${sentence}`, classes: kind === "same" ? ["lessons-same"] : [],
      cells: [element("span", { class: "lessons-report-kind" }, kind), element("bdi", {}, sentence)],
    })));
    this.light(null);
  }

  over(ids) {
    this.light(ids.length ? this.changes.find((change) => ids.includes(change.after)) : null);
  }

  choose(change) {
    if (!change) return;
    this.chosen = change;
    this.rows.choose(String(this.changes.indexOf(change)));
    this.light(null);
    this.pane.show(change.after);
    this.actions.chosen(change.before);
  }

  // In both texts: the change under the pointer, else the chosen one.
  light(hovered) {
    const change = hovered ?? this.chosen;
    const place = this.changes.indexOf(change);
    this.pane.light(new Set(change?.after ? [change.after] : []), this.chosen?.after ?? "", new Set());
    this.rows.light(new Set(place < 0 ? [] : [String(place)]));
    this.actions.over(hovered?.before ? [hovered.before] : []);
  }

  close() {
    this.pane.close();
  }
}
