// The words around the picture: readout, what a screen reader is told, waiting, errors and the table.

import { element } from "../../front/dom.js";
import { tableOf } from "./table.js";

const REST_MS = 700; // a screen reader hears the readout when the learner has paused for so long
const WAITING = "Waiting for the kernel. If it was restarted, run this cell again.";

export class Words {
  constructor(setup, onTable) {
    this.readout = element("p", { class: "lessons-readout" }, setup.readout);
    // Scrolls where it is long, and so can be reached by keyboard.
    const region = { class: "lessons-reply", role: "region", "aria-label": "Reply", tabindex: "0" };
    this.reply = element("div", region);
    this.reply.hidden = true;
    this.status = element("p", { class: "lessons-status" });
    this.live = element("div", { class: "lessons-hidden", role: "status", "aria-live": "polite" });
    this.problem = element("div", { class: "lessons-problem", role: "alert" });
    this.details = element("details", {}, element("summary", {}, "Data as a table"));
    this.details.hidden = !setup.table;
    this.details.addEventListener("toggle", () => this.details.open && onTable());
    this.timer = null;
    this.said = setup.readout;
  }

  get nodes() {
    return [this.problem, this.readout, this.status, this.live];
  }

  // Aloud only when the learner did something; the first picture of a page keeps quiet.
  say(readout, aloud, reply = "") {
    const words = [reply, readout].filter(Boolean).join(" ");
    if (aloud && words !== this.said) this.speak(words);
    this.readout.textContent = readout;
    this.said = words;
  }

  // A sentence first, and below it a list.
  answer([first, ...rest]) {
    this.reply.hidden = first === undefined;
    const list = rest.length ? [element("ul", {}, ...rest.map((line) => element("li", {}, line)))] : [];
    this.reply.replaceChildren(...(first === undefined ? [] : [element("p", {}, first), ...list]));
  }

  speak(text) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => (this.live.textContent = text), REST_MS);
  }

  setWaiting(waiting) {
    const text = waiting ? WAITING : "";
    if (this.status.textContent === text) return;
    this.status.textContent = text;
    this.speak(waiting ? text : this.said);
  }

  // The last that is said here.
  part(sentence) {
    this.status.textContent = sentence;
    this.speak(sentence);
  }

  setProblem(sentence) {
    this.problem.textContent = sentence;
  }

  setTable(table) {
    const node = tableOf(table);
    const old = this.details.querySelector("table");
    if (old) old.replaceWith(node);
    else this.details.append(node);
  }

  close() {
    clearTimeout(this.timer);
  }
}
