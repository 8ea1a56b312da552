// What is typed: a number with its unit, or a text of one line or more; a refusal is said below it.

import { element } from "../../front/dom.js";
import { field, refusal } from "./parts.js";

const TYPING_REST_MS = 500; // a pause in typing for so long, and it is read

export function typed(control, id, { changed }) {
  const several = control.lines > 1;
  const input = several
    ? element("textarea", { id, rows: control.lines, maxlength: control.longest })
    : element("input", { type: "text", id, maxlength: control.longest, autocomplete: "off" });
  input.spellcheck = false;
  const node = field(control, input, element("label", { for: id }, control.label));
  const refuse = refusal(node, input);
  let timer = null;
  let known = null; // what the kernel has: only another value than this may overwrite what was typed
  const send = () => {
    clearTimeout(timer);
    timer = null;
    if (input.value !== known) changed(control.name, input.value);
    else refuse("");
  };
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(send, TYPING_REST_MS);
  });
  input.addEventListener("change", send);
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !several) send();
  });
  const show = (value) => {
    if (value === known) return;
    const ours = known !== null;
    known = value;
    if (timer !== null) return; // still typing: what stands there is newer
    if (!ours || input.value.trim() !== value || value === "") input.value = value;
    refuse("");
  };
  const forget = () => {
    clearTimeout(timer);
    timer = null;
    known = null;
    refuse("");
  };
  return { node, show, refuse, forget, stop: () => clearTimeout(timer) };
}
