// "How sure are you?" beside an answer: three steps, only there while the kernel asks for them.
import { element } from "../../../front/dom.js";

export function sureOf(model, id) {
  const node = element("div", { class: "lessons-sure" });
  node.hidden = true;
  let inputs = [];
  const show = () => {
    const asked = model.get("_sure");
    const steps = asked.steps ?? [];
    inputs = steps.map(([key]) => element("input", { type: "radio", name: id, value: key }));
    const labels = steps.map(([, text], at) =>
      element("label", { class: "lessons-option" }, inputs[at], element("span", {}, text)));
    node.replaceChildren(...(steps.length ? [element("fieldset", {}, element("legend", {}, asked.label), ...labels)] : []));
    node.hidden = !steps.length;
  };
  // What was said goes with one answer; the next one is asked anew.
  const take = () => {
    const said = inputs.find((input) => input.checked);
    if (said) said.checked = false;
    return said ? { sure: said.value } : {};
  };
  model.on("change:_sure", show);
  show();
  return { node, take, close: () => model.off("change:_sure", show) };
}
