// What comes in: a text that is pasted, a file that is chosen or dropped. Nothing of it goes anywhere but to the kernel.

import { element } from "../../../front/dom.js";
import { refusal } from "../../front/parts.js";
import { PastedText } from "./pasted.js";

export const LARGEST = 5_000_000; // bytes
const encoder = new TextEncoder();
const tooLarge = (what, size) => `${what} has ${size.toLocaleString("en")} bytes; accepted: a report of at most ${LARGEST.toLocaleString("en")} bytes (5 MB).`;

// The bytes of a text; throws a sentence for one that is too large.
export function bytesOf(text) {
  const bytes = encoder.encode(text);
  if (bytes.length > LARGEST) throw new RangeError(tooLarge("The text", bytes.length));
  return bytes;
}

export async function bytesIn(file) {
  const most = file.name.toLowerCase().endsWith(".json") ? 2 * LARGEST : LARGEST;
  if (file.size > most) throw new RangeError(tooLarge(file.name, file.size));
  return new Uint8Array(await file.arrayBuffer());
}

export class Intake {
  // actions: read(bytes, about), open(bytes, name), cancel()
  constructor(id, actions) {
    this.actions = actions;
    this.input = element("textarea", { id: `${id}-paste`, rows: "8", dir: "auto", spellcheck: "false" });
    const label = element("label", { for: this.input.id }, "Paste a report here, or drop a file");
    this.pasted = new PastedText(this.input);
    const pasted = element("div", { class: "lessons-control" }, label, this.input, this.pasted.note);
    this.refuse = refusal(pasted, this.input);
    const line = (name, words, more = {}) => {
      const input = element("input", { type: "text", id: `${id}-${name}`, autocomplete: "off", maxlength: "2000", ...more });
      return [input, element("div", { class: "lessons-control" }, element("label", { for: input.id }, words), input)];
    };
    const fields = { title: line("title", "Title"), address: line("address", "Where it was read", { placeholder: "the page's address" }), day: line("day", "Day of the launch", { placeholder: "5 November 2024" }) };
    this.fields = Object.fromEntries(Object.entries(fields).map(([name, [input]]) => [name, input]));
    const about = element("div", { class: "lessons-report-fields lessons-report-about" }, ...Object.values(fields).map(([, node]) => node));
    const read = element("button", { type: "button", class: "lessons-report-main" }, "Read it");
    this.file = element("input", { type: "file", class: "lessons-hidden", tabindex: "-1", "aria-label": "A text, or a desk's .json",
      accept: ".txt,.text,.md,.html,.json,text/plain,application/json" });
    const open = element("button", { type: "button" }, "Open a file…");
    this.cancel = element("button", { type: "button" }, "Back to the report");
    read.addEventListener("click", () => this.read());
    open.addEventListener("click", () => this.file.click());
    this.file.addEventListener("change", () => this.take(this.file.files[0]));
    this.cancel.addEventListener("click", () => actions.cancel());
    this.input.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) this.read();
    });
    this.input.addEventListener("input", () => this.refuse(""));
    const privacy = element("p", { class: "lessons-help" }, "The text stays on the machine that runs this notebook. A report of at most 5 MB; a .json that this desk gave opens as it was left.");
    const buttons = element("div", { class: "lessons-report-buttons" }, read, open, this.cancel, this.file);
    this.node = element("div", { class: "lessons-report-intake" }, pasted, about, buttons, privacy);
  }

  about() {
    return Object.fromEntries(Object.entries(this.fields).map(([name, input]) => [name, input.value.trim()]));
  }

  read() {
    if (!this.pasted.value.trim()) {
      this.refuse("Nothing was pasted yet.");
      this.input.focus();
      return;
    }
    this.send(() => this.actions.read(bytesOf(this.pasted.value), this.about()));
  }

  // A file that was chosen, or dropped.
  async take(file) {
    if (!file) return;
    this.file.value = "";
    try {
      const bytes = await bytesIn(file);
      this.send(() => this.actions.open(bytes, file.name));
    } catch (error) {
      this.refuse(error instanceof RangeError ? error.message : `${file.name} could not be read.`);
    }
  }

  // Whatever is dropped on the desk: a file, or a text from elsewhere.
  takeDrops(root, opened) {
    const dropped = (event) => {
      const { items, types, files } = event.dataTransfer;
      const file = [...items].some(({ kind }) => kind === "file");
      if (!file && (!types.includes("text/plain") || event.target.matches("input, textarea"))) return;
      event.preventDefault();
      event.stopPropagation(); // JupyterLab would put a file into its own folder
      root.classList.toggle("lessons-dropping", event.type === "dragover");
      if (event.type !== "drop") return;
      const text = event.dataTransfer.getData("text/plain");
      opened();
      if (file) this.take(files[0]);
      else this.send(() => this.actions.read(bytesOf(text), this.about()));
    };
    for (const kind of ["dragover", "drop"]) root.addEventListener(kind, dropped);
    root.addEventListener("dragleave", () => root.classList.remove("lessons-dropping"));
  }

  send(act) {
    try {
      this.refuse("");
      act();
    } catch (error) {
      this.refuse(error.message);
    }
  }

  clear() {
    this.pasted.clear();
    for (const input of Object.values(this.fields)) input.value = "";
    this.refuse("");
  }
}
