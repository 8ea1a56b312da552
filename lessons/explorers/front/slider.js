// A slider: evenly spaced steps, or stops of its own.

import { element } from "../../front/dom.js";
import { field } from "./parts.js";

// How a slider writes its values: as many decimals as its steps have, commas between thousands as in the readouts.
function writer(control) {
  const numbers = new Intl.NumberFormat("en", { minimumFractionDigits: control.decimals, maximumFractionDigits: 9 });
  return (value) => {
    const written = numbers.format(Number(value.toFixed(9)) + 0); // a zero below zero turns into a plain one
    return control.unit ? `${written} ${control.unit}` : written;
  };
}

export function slider(control, id, { changed }) {
  const steps = (control.high - control.low) / control.step;
  const count = control.places ? control.places.length - 1 : Math.ceil(steps - 1e-9); // the last one may be shorter
  const at = (place) => {
    if (control.places) return control.places[place];
    return Math.min(control.high, Number((control.low + place * control.step).toFixed(control.decimals)));
  };
  const nearest = (value) => {
    if (!control.places) return (value - control.low) / control.step;
    const away = control.places.map((place) => Math.abs(place - value));
    return away.indexOf(Math.min(...away));
  };
  const written = writer(control);
  const input = element("input", { type: "range", id, min: 0, max: count, step: 1 });
  const output = element("output", { for: id, "aria-live": "off" });
  const show = (value) => {
    input.value = nearest(value);
    tell(written(value));
  };
  const tell = (text) => {
    output.textContent = text;
    input.setAttribute("aria-valuetext", text);
  };
  const move = (place) => {
    input.value = place;
    tell(written(at(Number(input.value))));
    changed(control.name, at(Number(input.value)));
  };
  input.addEventListener("input", () => move(input.value));
  const label = element("label", { for: id }, control.label);
  return { node: field(control, input, element("div", { class: "lessons-labels" }, label, output)), show, move, input };
}
