// The answer box: draws native, labelled controls and sends what is filled in; it judges nothing.
import { element, keepKeys } from "../../../front/dom.js";

let boxes = 0;

// Each kind of control is { node, read(), write(answer) }.
function textLine(controls, id) {
  const input = element("input", { type: "text", id, class: "lessons-line", autocomplete: "off", spellcheck: "false",
    inputmode: controls.mode, maxlength: "400" });
  const label = element("label", { for: id, class: "lessons-label" }, controls.label);
  return {
    node: element("div", {}, label, input),
    read: () => input.value,
    write: (answer) => { input.value = answer == null ? "" : Array.isArray(answer) ? answer.join(" to ") : String(answer); },
  };
}

function options(controls, id, type) {
  const inputs = controls.options.map(([key]) => element("input", { type, name: id, value: key }));
  const labels = controls.options.map(([, text], at) =>
    element("label", { class: "lessons-option" }, inputs[at], element("span", {}, text)));
  const node = element("fieldset", {}, element("legend", {}, controls.label), ...labels);
  const chosen = () => inputs.filter((input) => input.checked).map((input) => input.value);
  return {
    node,
    read: () => (type === "radio" ? chosen()[0] ?? null : chosen()),
    write: (answer) => {
      const wanted = (Array.isArray(answer) ? answer : answer == null ? [] : [answer]).map((one) => String(one).toLowerCase());
      inputs.forEach((input, at) => {
        input.checked = wanted.includes(input.value.toLowerCase()) || wanted.includes(controls.options[at][1].toLowerCase());
      });
    },
  };
}

function table(controls) {
  const fields = {};
  const field = (row, column) => {
    const name = `${row.label}: ${column.label}`;
    const node = column.options.length
      ? element("select", { "aria-label": name }, element("option", { value: "" }, "choose"),
          ...column.options.map(([key, text]) => element("option", { value: key }, text)))
      : element("input", { type: "text", "aria-label": name, autocomplete: "off", maxlength: "400" });
    (fields[row.key] ??= {})[column.key] = node;
    return element("td", {}, node);
  };
  const head = element("tr", {}, element("td"), ...controls.columns.map((column) => element("th", { scope: "col" }, column.label)));
  const body = controls.rows.map((row) =>
    element("tr", {}, element("th", { scope: "row" }, row.label), ...controls.columns.map((column) => field(row, column))));
  const grid = element("table", {}, element("caption", {}, controls.label), element("thead", {}, head), element("tbody", {}, ...body));
  const each = (act) => controls.rows.forEach((row) => controls.columns.forEach((column) =>
    act(fields[row.key][column.key], row.key, column.key)));
  return {
    // A wide table scrolls; the keyboard reaches it through its fields.
    node: element("div", { class: "lessons-scroll" }, grid),
    read: () => {
      const answer = {};
      each((node, row, column) => { (answer[row] ??= {})[column] = node.value; });
      return answer;
    },
    write: (answer) => each((node, row, column) => { node.value = answer?.[row]?.[column] ?? ""; }),
  };
}

const kinds = {
  text: textLine,
  choice: (controls, id) => options(controls, id, "radio"),
  several: (controls, id) => options(controls, id, "checkbox"),
  table,
};

function render({ model, el }) {
  const id = `lessons-box-${Date.now().toString(36)}-${boxes++}`;
  const controls = model.get("_controls");
  const field = kinds[controls.kind](controls, `${id}-field`);
  const prompt = element("div", { id: `${id}-prompt` });
  prompt.innerHTML = model.get("_prompt"); // escaped by the kernel
  const check = element("button", { type: "submit" }, "Check");
  const hint = element("button", { type: "button" });
  const solve = element("button", { type: "button" }, "Solution");
  // The regions stand empty from the start and only their content changes: so a screen reader speaks it.
  const said = ["_feedback", "_hints", "_solution"].map((name) => [name, element("div", { role: "status", class: "lessons-said" })]);
  const error = element("div", { role: "alert", class: "lessons-said" });
  const form = element("form", { novalidate: "" }, field.node, element("div", { class: "lessons-buttons" }, check, hint, solve));
  const root = element("div", { class: "lessons-box", role: "group", "aria-labelledby": `${id}-prompt` },
    prompt, form, ...said.map(([, node]) => node), error);
  // The notebook acts on Enter when the key comes up to it, and the browser would not submit the form.
  keepKeys(root);

  const send = (kind) => model.send({ kind, answer: field.read() });
  form.addEventListener("submit", (event) => { event.preventDefault(); send("check"); });
  hint.addEventListener("click", () => send("hint"));
  solve.addEventListener("click", () => send("solve"));

  const show = () => {
    for (const [name, node] of said) if (node.innerHTML !== model.get(name)) node.innerHTML = model.get(name);
    error.innerHTML = model.get("_error");
    hint.textContent = model.get("_hint_label") || "No hints left";
    if (document.activeElement === hint && !model.get("_hint_label")) solve.focus();
    hint.disabled = !model.get("_hint_label");
  };
  const fill = () => {
    if (JSON.stringify(model.get("answer")) !== JSON.stringify(field.read())) field.write(model.get("answer"));
  };
  const names = ["_feedback", "_hints", "_hint_label", "_solution", "_error"];
  names.forEach((name) => model.on(`change:${name}`, show));
  model.on("change:answer", fill);
  field.write(model.get("answer"));
  el.append(root);
  show();
  return () => {
    names.forEach((name) => model.off(`change:${name}`, show));
    model.off("change:answer", fill);
  };
}

export default { render };
