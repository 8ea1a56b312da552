// A text that is pasted into a field. A browser stands still over millions of characters in one: of a long text the
// field shows the beginning, and the whole of it is kept beside.

import { element } from "../../../front/dom.js";

const LONG = 100_000; // characters that a field takes with ease
const SHOWN = 2_000;

export class PastedText {
  constructor(input) {
    this.input = input;
    this.whole = null;
    this.note = element("p", { class: "lessons-report-left", role: "status" });
    input.addEventListener("paste", (event) => this.take(event, event.clipboardData));
    input.addEventListener("drop", (event) => this.take(event, event.dataTransfer));
    input.addEventListener("keydown", (event) => {
      if (this.whole !== null && (event.key === "Delete" || event.key === "Backspace")) this.clear();
    });
  }

  get value() {
    return this.whole ?? this.input.value;
  }

  take(event, data) {
    const text = data?.getData("text/plain") ?? "";
    if (text.length <= LONG) {
      if (this.whole !== null && text) this.clear(); // the browser puts the new text in
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    this.whole = text;
    this.input.value = text.slice(0, SHOWN);
    this.input.readOnly = true;
    this.note.textContent = `A long text: ${text.length.toLocaleString("en")} characters were pasted. Its beginning is shown; all of it will be read. Delete clears it.`;
  }

  clear() {
    this.whole = null;
    this.input.value = "";
    this.input.readOnly = false;
    this.note.textContent = "";
  }
}
