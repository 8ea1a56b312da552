// A second version of the report: pasted, and what changed since the first, claim by claim; both texts are marked.

import { element } from "../../../front/dom.js";
import { refusal } from "../../front/parts.js";
import { bytesIn, bytesOf } from "./intake.js";
import { PastedText } from "./pasted.js";
import { Rows } from "./rows.js";
import { TextPane } from "./text_pane.js";

export class VersionsPanel {
  // actions: compare(bytes, name), part(), swap(), over(ids), chosen(before), opened(before)
  constructor(id, actions) {
    this.changes = [];
    this.input = element("textarea", { id: `${id}-second`, rows: "6", dir: "auto", spellcheck: "false" });
    const pasted = element("div", { class: "lessons-control" }, element("label", { for: this.input.id }, "Paste a later version of the same report"), this.input);
    this.pasted = new PastedText(this.input);
    pasted.append(this.pasted.note);
    this.refuse = refusal(pasted, this.input);
    const compare = element("button", { type: "button", class: "lessons-report-main" }, "Compare");
    this.file = element("input", { type: "file", class: "lessons-hidden", tabindex: "-1", "aria-label": "A later version", accept: ".txt,.text,.md,text/plain" });
    const open = element("button", { type: "button" }, "Open a file…");
    const tried = (act) => {
      try {
        this.refuse("");
        act();
      } catch (error) {
        this.refuse(error.message);
      }
    };
    compare.addEventListener("click", () => {
      if (this.pasted.value.trim()) tried(() => actions.compare(bytesOf(this.pasted.value), ""));
      else this.refuse("Nothing was pasted yet.");
    });
    open.addEventListener("click", () => this.file.click());
    this.file.addEventListener("change", async () => {
      const [file] = this.file.files;
      if (!file) return;
      const bytes = await bytesIn(file).catch((error) => this.refuse(error.message));
      this.file.value = "";
      if (bytes) tried(() => actions.compare(bytes, file.name));
    });
    this.asking = element("div", { class: "lessons-report-intake" }, pasted, element("div", { class: "lessons-report-buttons" }, compare, open, this.file));
    const part = element("button", { type: "button" }, "Remove it");
    part.addEventListener("click", () => actions.part());
    const swap = element("button", { type: "button" }, "Put it on the desk");
    swap.addEventListener("click", () => actions.swap());
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
    const head = element("div", { class: "lessons-report-row" }, this.said, element("div", { class: "lessons-report-buttons" }, swap, part));
    this.found = element("div", { class: "lessons-report-versions" }, head, this.rows.node, this.pane.node, this.pane.left);
    this.nodes = [this.asking, this.found];
  }

  set(versions, text) {
    this.asking.hidden = Boolean(versions);
    this.found.hidden = !versions;
    if (versions) this.pasted.clear();
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
