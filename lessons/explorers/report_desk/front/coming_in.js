// Where a report comes in: a field that a text is pasted into, and a button that opens a file. Bounded; nothing of it
// goes anywhere but to the kernel.

import { element } from "../../../front/dom.js";
import { buttonOf, labelled, refusal } from "../../front/parts.js";
import { PastedText } from "./pasted.js";

const encoder = new TextEncoder();
const tooLarge = (what, size, most) => new RangeError(
  `${what} has ${size.toLocaleString("en")} bytes; accepted: a report of at most ${most.toLocaleString("en")} bytes (${most / 1e6} MB).`);

// The bytes of a text; throws a sentence for one that is too large.
function bytesOf(text, most) {
  const bytes = encoder.encode(text);
  if (bytes.length > most) throw tooLarge("The text", bytes.length, most);
  return bytes;
}

// A desk's own file holds more than the report.
async function bytesIn(file, most) {
  if (file.size > (file.name.toLowerCase().endsWith(".json") ? 2 * most : most)) throw tooLarge(file.name, file.size, most);
  return new Uint8Array(await file.arrayBuffer());
}

export class ComingIn {
  // largest: in bytes; words: label, rows, file and accept (of the file's field); actions: pasted(bytes), opened(bytes, name)
  constructor(id, largest, { label, rows, file, accept }, actions) {
    Object.assign(this, { largest, actions });
    this.input = element("textarea", { id, rows, dir: "auto", spellcheck: "false" });
    this.text = new PastedText(this.input);
    this.node = labelled(this.input, label, this.text.note);
    this.refuse = refusal(this.node, this.input);
    this.input.addEventListener("input", () => this.refuse(""));
    this.file = element("input", { type: "file", class: "lessons-hidden", tabindex: "-1", "aria-label": file, accept });
    this.file.addEventListener("change", () => this.take(this.file.files[0]));
    this.open = buttonOf("Open a file…", () => this.file.click());
  }

  // What stands in the field.
  read() {
    if (this.text.value.trim()) {
      this.paste(this.text.value);
      return;
    }
    this.refuse("Nothing was pasted yet.");
    this.input.focus();
  }

  paste(text) {
    try {
      this.refuse("");
      this.actions.pasted(bytesOf(text, this.largest));
    } catch (error) {
      this.refuse(error.message);
    }
  }

  // A file that was chosen, or dropped.
  async take(file) {
    if (!file) return;
    this.file.value = ""; // the same file can be chosen again
    try {
      const bytes = await bytesIn(file, this.largest);
      this.refuse("");
      this.actions.opened(bytes, file.name);
    } catch (error) {
      this.refuse(error instanceof RangeError ? error.message : `${file.name} could not be read.`);
    }
  }

  clear() {
    this.text.clear();
    this.refuse("");
  }
}
