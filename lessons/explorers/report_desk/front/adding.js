// A stretch of the text that was marked: what it is about and who says it, to become a claim.

import { element } from "../../../front/dom.js";
import { buttonOf, labelled, refusal } from "../../front/parts.js";

const HINT = "Mark a stretch of the text, with the mouse or with Shift and the arrow keys, to add a claim.";

export class Adding {
  // actions: add({ start, end, quantity, claimant, printed })
  constructor(setup, id, actions) {
    this.actions = actions;
    this.hint = element("p", { class: "lessons-help" }, HINT);
    this.words = element("q", { dir: "auto" });
    const options = setup.quantities.map(([name, words]) => element("option", { value: name }, words));
    this.quantity = element("select", { id: `${id}-quantity` }, element("option", { value: "" }, "choose"), ...options);
    this.claimant = element("input", { type: "text", id: `${id}-claimant`, list: `${id}-card-known`, maxlength: setup.most.typed, autocomplete: "off", placeholder: setup.nobody });
    this.printed = element("input", { type: "text", id: `${id}-printed`, maxlength: setup.most.typed, autocomplete: "off", placeholder: "as the words say" });
    const add = element("button", { type: "submit", class: "lessons-report-main" }, "Add claim");
    const cancel = buttonOf("Cancel", () => this.clear());
    this.form = element("form", { class: "lessons-report-adding", "aria-label": "Add a claim", novalidate: "" },
      element("p", {}, "Marked: ", this.words),
      element("div", { class: "lessons-report-fields" }, labelled(this.quantity, "It is about"), labelled(this.claimant, "Who says it"), labelled(this.printed, "What is said")),
      element("div", { class: "lessons-report-buttons" }, add, cancel));
    this.refuse = refusal(this.form, this.quantity);
    this.form.hidden = true;
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.send();
    });
    this.form.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      this.clear();
      actions.back();
    });
    this.nodes = [this.hint, this.form];
  }

  mark(stretch) {
    if (this.stretch && stretch.start === this.stretch.start && stretch.end === this.stretch.end) return;
    this.stretch = stretch;
    this.words.textContent = stretch.words.length > 160 ? `${stretch.words.slice(0, 160)}…` : stretch.words;
    this.form.hidden = false;
    this.hint.hidden = true;
    this.refuse("");
  }

  send() {
    if (!this.quantity.value) {
      this.refuse("Choose what these words are about.");
      this.quantity.focus();
      return;
    }
    const { start, end } = this.stretch;
    this.actions.add({ start, end, quantity: this.quantity.value, claimant: this.claimant.value, printed: this.printed.value });
  }

  clear() {
    this.stretch = null;
    this.form.hidden = true;
    this.hint.hidden = false;
    for (const input of [this.quantity, this.claimant, this.printed]) input.value = "";
    this.refuse("");
  }
}
