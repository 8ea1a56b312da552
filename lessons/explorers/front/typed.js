// What is typed: a number with its unit, or a text of one line or more; a refusal is said below it.

import { element } from "../../front/dom.js";
import { field, refusal } from "./parts.js";
import { resting } from "./resting.js";

const TYPING_REST_MS = 500; // a pause in typing for so long, and it is read

export function typed(control, id, { changed }) {
  const several = control.lines > 1;
  const input = several
    ? element("textarea", { id, rows: control.lines, maxlength: control.longest })
    : element("input", { type: "text", id, maxlength: control.longest, autocomplete: "off" });
  input.spellcheck = false;
  const node = field(control, input, element("label", { for: id }, control.label));
  const refuse = refusal(node, input);
  let known = null; // what the kernel has: only another value than this may overwrite what was typed
  const rest = resting(input, TYPING_REST_MS, () => {
    if (input.value !== known) changed(control.name, input.value);
    else refuse("");
  });
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !several) rest.now();
  });
  const show = (value) => {
    if (value === known) return;
    const ours = known !== null;
    known = value;
    if (rest.isTyping()) return; // still typing: what stands there is newer
    if (!ours || input.value.trim() !== value || value === "") input.value = value;
    refuse("");
  };
  const forget = () => {
    rest.stop();
    known = null;
    refuse("");
  };
  return { node, show, refuse, forget, stop: rest.stop };
}
