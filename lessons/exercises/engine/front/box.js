// The answer box: shows the question, sends what is filled in, and what the kernel says of it; it judges nothing.
import { element, keepKeys } from "../../../front/dom.js";
import { draftOf } from "./drafts.js";
import { fieldOf } from "./fields.js";
import { kernelOf } from "./kernel.js";
import { sureOf } from "./sure.js";

const CHANGED = "You have changed your answer since; this was said of the one before. Press Check.";
const WAITS = " waits to be saved: another program has the file of your answers open. You can go on; it is kept, and " +
  "written as soon as the file is free.";
const SAVING_AFTER_MS = 400; // nobody needs to hear of what takes less
let boxes = 0;

function render({ model, el }) {
  const id = `lessons-box-${Date.now().toString(36)}-${boxes++}`;
  const field = fieldOf(model.get("_controls"), `${id}-field`);
  const sure = sureOf(model, `${id}-sure`);
  const draft = draftOf(model.get("_draft_key"));
  const number = model.get("_draft_key").split(" ").at(-1);
  const prompt = element("div", { id: `${id}-prompt` });
  prompt.innerHTML = model.get("_prompt"); // escaped by the kernel
  const check = element("button", { type: "submit" }, "Check");
  const hint = element("button", { type: "button" });
  const solve = element("button", { type: "button" }, "Solution");
  // The regions stand empty from the start and only their content changes: so a screen reader speaks it.
  const region = (name) => element("div", { role: "status", class: `lessons-said lessons-${name}` });
  const feedback = region("verdict"), changed = region("changed"), silence = region("silence"), saving = region("saving");
  const hints = region("hints"), solution = region("solution");
  const said = [["_feedback", feedback], ["_hints", hints], ["_solution", solution]];
  const error = element("div", { role: "alert", class: "lessons-said" });
  const form = element("form", { novalidate: "" }, field.node, sure.node, element("div", { class: "lessons-buttons" }, check, hint, solve));
  const root = element("div", { class: "lessons-box", dir: "ltr", role: "group", "aria-labelledby": `${id}-prompt` },
    prompt, form, silence, feedback, changed, saving, hints, solution, error);
  // The notebook acts on Enter when the key comes up to it, and the browser would not submit the form.
  keepKeys(root);
  const kernel = kernelOf(model, "_received", silence);

  const send = (kind) => kernel.send({ kind, answer: field.read() });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    kernel.send({ kind: "check", answer: field.read(), ...sure.take() });
  });
  hint.addEventListener("click", () => send("hint"));
  solve.addEventListener("click", () => send("solve"));

  // A verdict is about what was judged. Whatever else stands in the box is a draft, and kept.
  const typed = () => JSON.stringify(field.read());
  let judged = JSON.stringify(field.as(model.get("_judged")));
  const compare = () => {
    judged = JSON.stringify(field.as(model.get("_judged")));
    const unchecked = typed() !== judged;
    if (unchecked) draft.keep(field.read()); else draft.drop();
    const stale = unchecked && model.get("_feedback") !== "";
    feedback.classList.toggle("lessons-stale", stale);
    const words = stale ? CHANGED : "";
    if (changed.textContent !== words) changed.textContent = words;
  };
  form.addEventListener("input", compare);

  const show = () => {
    // An answer from elsewhere does not push aside what is being typed.
    if (typed() === judged) field.write(model.get("answer"));
    for (const [name, node] of said) if (node.innerHTML !== model.get(name)) node.innerHTML = model.get(name);
    error.innerHTML = model.get("_error");
    hint.textContent = model.get("_hint_label") || "No hints left";
    if (document.activeElement === hint && !model.get("_hint_label")) solve.focus();
    hint.disabled = !model.get("_hint_label");
    compare();
  };
  let waits = 0;
  const tellSaving = () => {
    clearTimeout(waits);
    saving.textContent = "";
    if (model.get("_saving")) waits = setTimeout(() => { saving.textContent = `Your answer to question ${number}${WAITS}`; }, SAVING_AFTER_MS);
  };
  model.on("change:_saving", tellSaving);
  tellSaving();
  const names = ["answer", "_judged", "_feedback", "_hints", "_hint_label", "_solution", "_error"];
  names.forEach((name) => model.on(`change:${name}`, show));
  field.write(draft.get() ?? model.get("answer"));
  el.append(root);
  show();
  return () => {
    kernel.close();
    sure.close();
    clearTimeout(waits);
    model.off("change:_saving", tellSaving);
    names.forEach((name) => model.off(`change:${name}`, show));
  };
}

export default { render };
