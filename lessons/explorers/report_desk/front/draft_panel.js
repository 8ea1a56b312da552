// The draft of an appraisal: the desk's own until a reader writes in it.

import { element } from "../../../front/dom.js";
import { buttonOf } from "../../front/parts.js";
import { resting } from "../../front/resting.js";

const REST_MS = 600;
const OWN = "These are your words. They go along with all that you take away.";
const DESKS = "Written by the desk from the claims; correct it, and it goes along with all that you take away.";
const BEHIND = "The claims have changed since you began to write.";

export class DraftPanel {
  // actions: write(text), fresh()
  constructor(id, longest, actions) {
    const label = element("label", { for: `${id}-draft` }, "Draft of an appraisal");
    this.input = element("textarea", { id: `${id}-draft`, maxlength: longest, dir: "auto", "aria-describedby": `${id}-note` });
    this.note = element("p", { id: `${id}-note`, class: "lessons-help" });
    this.fresh = buttonOf("Take the desk's draft", () => {
      this.rest.stop();
      this.known = null;
      actions.fresh();
    });
    this.known = null;
    this.rest = resting(this.input, REST_MS, () => {
      if (this.input.value !== this.known) actions.write(this.input.value);
    });
    this.nodes = [element("div", { class: "lessons-report-row" }, label, this.fresh), this.note, this.input];
  }

  set({ text, own, behind }, coming) {
    this.note.textContent = [own ? OWN : DESKS, behind ? BEHIND : ""].filter(Boolean).join(" ");
    this.fresh.hidden = !own;
    if (text === this.known) return;
    this.known = text;
    if (this.rest.isTyping()) return; // still being written: that is newer
    if (!coming && this.input.value !== text) this.input.value = text;
  }
}
