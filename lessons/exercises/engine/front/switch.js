// The switch for "how sure, everywhere": one check box; the kernel keeps it.
import { element, keepKeys } from "../../../front/dom.js";

function render({ model, el }) {
  const input = element("input", { type: "checkbox" });
  const label = element("label", { class: "lessons-option" }, input, element("span", {}, model.get("_label")));
  const trouble = element("div", { role: "alert", class: "lessons-said" });
  const root = element("div", { class: "lessons-box", dir: "ltr" }, label, trouble);
  keepKeys(root);
  input.addEventListener("change", () => {
    model.set("on", input.checked);
    model.save_changes();
  });
  const show = () => {
    input.checked = model.get("on");
    trouble.textContent = model.get("_trouble");
  };
  model.on("change:on", show);
  model.on("change:_trouble", show);
  show();
  el.append(root);
  return () => {
    model.off("change:on", show);
    model.off("change:_trouble", show);
  };
}

export default { render };
