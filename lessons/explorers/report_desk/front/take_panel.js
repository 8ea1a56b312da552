// What is noted about a report, and the four files in which all of it is taken away.

import { element } from "../../../front/dom.js";
import { buttonOf } from "../../front/parts.js";
import { typed } from "../../front/typed.js";

const KINDS = [
  ["markdown", "Markdown", "a text with simple signs, for an editor or a newsroom's system"],
  ["html", "HTML", "one page for a browser, its claims marked"],
  ["pdf", "PDF", "one sheet to print"],
  ["json", "JSON", "the file that this desk opens again; fact-checkers' programs read it too (ClaimReview)"],
];

export class TakePanel {
  // actions: take(kind), about(name, value)
  constructor(id, longest, actions) {
    const changed = (name, value) => actions.about(name, value);
    const line = (name, label) => typed({ kind: "typed", name, label, lines: 1, longest }, `${id}-${name}`, { changed });
    this.fields = { title: line("title", "Title"), address: line("address", "Where it was read"), day: line("day", "Day of the launch") };
    const about = element("div", { class: "lessons-report-fields lessons-report-about" }, ...Object.values(this.fields).map(({ node }) => node));
    this.stamp = element("p", { class: "lessons-help" });
    const files = KINDS.map(([kind, name, why]) => element("li", {}, buttonOf(name, () => actions.take(kind)), element("span", {}, why)));
    this.problem = element("p", { class: "lessons-refusal", role: "alert" });
    this.nodes = [about, this.stamp, element("ul", { class: "lessons-report-files" }, ...files), this.problem];
  }

  set(about) {
    for (const [name, field] of Object.entries(this.fields)) field.show(about[name]);
    this.stamp.textContent = about.read_at ? `Read on this desk at ${about.read_at.replace("T", " ").replace("+00:00", " UTC")}; this is written into each file.` : "";
    this.problem.textContent = "";
  }

  refuse(name, sentence) {
    if (this.fields[name]) this.fields[name].refuse(sentence);
    else this.problem.textContent = sentence;
  }
}

// The browser keeps the file; nothing is asked of any server.
export function save({ name, type }, bytes) {
  const url = URL.createObjectURL(new Blob([bytes], { type }));
  const link = element("a", { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
