// A form of the test: all questions on one sheet, kept in the browser until they are handed in; nothing is judged here.
import { element, keepKeys } from "../../../front/dom.js";
import { draftOf } from "../../../exercises/engine/front/drafts.js";
import { fieldOf } from "../../../exercises/engine/front/fields.js";
import { kernelOf } from "../../../exercises/engine/front/kernel.js";

const BEFORE = "The time counts from when you press Begin. There are no hints, and nothing is said of your answers. What " +
  "you do not know, leave open.";
let sheets = 0;

const isEmpty = (answer) =>
  answer == null || answer === "" || (typeof answer === "object" && Object.values(answer).every(isEmpty));

function render({ model, el }) {
  const id = `lessons-sheet-${Date.now().toString(36)}-${sheets++}`;
  const draft = draftOf(model.get("_draft_key"));
  const kept = draft.get() ?? {};
  const fields = {};
  const boxes = model.get("_questions").map((question, at) => {
    const field = fieldOf(question.controls, `${id}-${at}`);
    fields[question.id] = field;
    if (question.id in kept) field.write(kept[question.id]);
    const prompt = element("div", { id: `${id}-${at}-prompt` });
    prompt.innerHTML = question.prompt; // escaped by the kernel
    return element("div", { class: "lessons-box", role: "group", "aria-labelledby": prompt.id }, prompt, field.node);
  });
  const line = (role = "status") => element("div", { role, class: "lessons-said" });
  const silence = line(), count = line(), told = line(), error = line("alert");
  const begin = element("button", { type: "button" }, "Begin");
  const handIn = element("button", { type: "submit" }, "Hand in");
  const intro = element("div", {}, element("p", {}, BEFORE), element("div", { class: "lessons-buttons" }, begin));
  const form = element("form", { novalidate: "" }, ...boxes, count, element("div", { class: "lessons-buttons" }, handIn));
  const name = `Form ${model.get("_form")}: ${boxes.length} questions`;
  const root = element("div", { class: "lessons-box lessons-form", dir: "ltr", role: "group", "aria-label": name },
    element("p", { class: "lessons-number" }, name), intro, form, silence, told, error);
  keepKeys(root);
  const kernel = kernelOf(model, "_received", silence);

  const answers = () => Object.fromEntries(Object.entries(fields).map(([number, field]) => [number, field.read()]));
  let asked = false; // whether open questions were pointed out
  form.addEventListener("input", () => {
    draft.keep(answers());
    asked = false;
    count.textContent = "";
  });
  begin.addEventListener("click", () => kernel.send({ kind: "begin" }));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (model.get("_stage") !== "begun") return;
    const open = Object.entries(answers()).filter(([, answer]) => isEmpty(answer)).map(([number]) => number);
    if (open.length && !asked) {
      asked = true;
      count.textContent = `Still open: ${open.join(", ")}. Press Hand in once more to hand in as it is.`;
      return;
    }
    kernel.send({ kind: "hand in", answers: answers() });
  });

  const show = () => {
    const stage = model.get("_stage");
    const ended = stage === "in" && !form.hidden && form.contains(document.activeElement); // the page gets short
    const began = stage === "begun" && intro.contains(document.activeElement); // Begin had the focus, and goes
    intro.hidden = stage !== "new";
    form.hidden = stage !== "begun";
    if (told.innerHTML !== model.get("_told")) told.innerHTML = model.get("_told");
    error.innerHTML = model.get("_error");
    if (stage === "in") draft.drop();
    if (ended) {
      told.tabIndex = -1;
      told.focus({ preventScroll: true });
      root.scrollIntoView({ block: "start" });
    }
    if (began) form.querySelector("input, select").focus();
  };
  const names = ["_stage", "_told", "_error"];
  names.forEach((trait) => model.on(`change:${trait}`, show));
  el.append(root);
  show();
  return () => {
    kernel.close();
    names.forEach((trait) => model.off(`change:${trait}`, show));
  };
}

export default { render };
