// What comes in: a text that is pasted, a file that is chosen or dropped. Nothing of it goes anywhere but to the kernel.

import { element } from "../../../front/dom.js";
import { buttonOf, labelled } from "../../front/parts.js";
import { ComingIn } from "./coming_in.js";

const ACCEPT = ".txt,.text,.md,.html,.json,text/plain,application/json";
const PRIVACY = "The text stays on the machine that runs this notebook.";
const OPENS = "a .json that this desk gave opens as it was left.";

export class Intake {
  // most: bytes of a text, letters of what is noted; actions: read(bytes, about), open(bytes, name), cancel()
  constructor(id, most, actions) {
    const words = { label: "Paste a report here, or drop a file", rows: "8", file: "A text, or a desk's .json", accept: ACCEPT };
    this.source = new ComingIn(`${id}-paste`, most.bytes, words, { pasted: (bytes) => actions.read(bytes, this.about()), opened: actions.open });
    this.refuse = this.source.refuse;
    const line = (name, more = {}) => element("input", { type: "text", id: `${id}-${name}`, autocomplete: "off", maxlength: most.noted, ...more });
    this.fields = { title: line("title"), address: line("address", { placeholder: "the page's address" }), day: line("day", { placeholder: "5 November 2024" }) };
    const { title, address, day } = this.fields;
    const about = element("div", { class: "lessons-report-fields lessons-report-about" },
      labelled(title, "Title"), labelled(address, "Where it was read"), labelled(day, "Day of the launch"));
    const read = buttonOf("Read it", () => this.source.read(), { class: "lessons-report-main" });
    this.cancel = buttonOf("Back to the report", actions.cancel);
    this.source.input.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) this.source.read();
    });
    const buttons = element("div", { class: "lessons-report-buttons" }, read, this.source.open, this.cancel, this.source.file);
    const privacy = element("p", { class: "lessons-help" }, `${PRIVACY} A report of at most ${most.bytes / 1e6} MB; ${OPENS}`);
    this.node = element("div", { class: "lessons-report-intake" }, this.source.node, about, buttons, privacy);
  }

  about() {
    return Object.fromEntries(Object.entries(this.fields).map(([name, input]) => [name, input.value.trim()]));
  }

  focus(how) {
    this.source.input.focus(how);
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
      if (file) this.source.take(files[0]);
      else this.source.paste(text);
    };
    for (const kind of ["dragover", "drop"]) root.addEventListener(kind, dropped);
    root.addEventListener("dragleave", () => root.classList.remove("lessons-dropping"));
  }

  clear() {
    this.source.clear();
    for (const input of Object.values(this.fields)) input.value = "";
  }
}
