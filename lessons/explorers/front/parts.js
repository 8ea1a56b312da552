// What controls are made of: a field with its label, its help and the place where a refusal is said; a button.

import { element } from "../../front/dom.js";

// A control with what stands above it and, where there is one, the text that describes it.
export function field(control, input, ...above) {
  const node = element("div", { class: `lessons-control lessons-${control.kind}` }, ...above, input);
  if (control.help) {
    const id = `${input.id || above[0].id}-help`;
    input.setAttribute("aria-describedby", id);
    node.append(element("span", { id, class: "lessons-help" }, control.help));
  }
  return node;
}

// An input with its label above it, outside the controls that a kernel describes.
export function labelled(input, words, ...below) {
  return element("div", { class: "lessons-control" }, element("label", { for: input.id }, words), input, ...below);
}

export function buttonOf(words, act, more = {}) {
  const node = element("button", { type: "button", ...more }, words);
  node.addEventListener("click", () => act());
  return node;
}

// A sentence below what was typed, tied to it, so that eye and screen reader meet it there.
export function refusal(node, input) {
  const id = `${input.id}-refusal`;
  const sentence = element("span", { id, class: "lessons-refusal", role: "alert" });
  const described = [input.getAttribute("aria-describedby"), id].filter(Boolean).join(" ");
  input.setAttribute("aria-describedby", described);
  node.append(sentence);
  return (text) => {
    if (text) input.setAttribute("aria-invalid", "true");
    else input.removeAttribute("aria-invalid");
    if (sentence.textContent !== text) sentence.textContent = text;
  };
}
