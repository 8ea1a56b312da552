// The controls: native HTML elements with labels, so that keyboard and screen reader work as everywhere.

// How a control writes its values: as many decimals as its steps have, commas between thousands as in the readouts.
function writer(control) {
  const numbers = new Intl.NumberFormat("en", { minimumFractionDigits: control.decimals, maximumFractionDigits: 9 });
  return (value) => {
    const written = numbers.format(Number(value.toFixed(9)) + 0); // a zero below zero turns into a plain one
    return control.unit ? `${written} ${control.unit}` : written;
  };
}

// Each maker returns {node, show(value)}; changed(name, value) and pressed(name) report what the learner did.
const makers = {
  slider(control, id, { changed }) {
    const count = control.places ? control.places.length - 1 : Math.round((control.high - control.low) / control.step);
    const at = (place) =>
      control.places ? control.places[place] : Number((control.low + place * control.step).toFixed(control.decimals));
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
  },

  select(control, id, { changed }) {
    const options = control.options.map(([value, words]) => element("option", { value }, words));
    const input = element("select", { id }, ...options);
    input.addEventListener("change", () => changed(control.name, input.value));
    const show = (value) => (input.value = value);
    return { node: field(control, input, element("label", { for: id }, control.label)), show };
  },

  stepper(control, id, { changed }) {
    let position = 1;
    const thing = control.label.toLowerCase();
    const previous = element("button", { type: "button", "aria-label": `Previous ${thing}` }, "\u25C0 Previous");
    const next = element("button", { type: "button", "aria-label": `Next ${thing}` }, "Next \u25B6");
    const output = element("output", { "aria-live": "off" });
    const show = (value) => {
      position = value;
      output.textContent = `${value} of ${control.count}`;
      // aria-disabled keeps the focus where it is when the last step is reached.
      previous.setAttribute("aria-disabled", String(value <= 1));
      next.setAttribute("aria-disabled", String(value >= control.count));
    };
    const step = (by) => {
      const value = Math.min(control.count, Math.max(1, position + by));
      if (value === position) return;
      show(value);
      changed(control.name, value);
    };
    previous.addEventListener("click", () => step(-1));
    next.addEventListener("click", () => step(1));
    const row = element("div", { class: "lessons-row" }, previous, output, next);
    const label = element("span", { id: `${id}-label` }, control.label);
    const node = field(control, row, label);
    node.setAttribute("role", "group");
    node.setAttribute("aria-labelledby", `${id}-label`);
    return { node, show };
  },

  button(control, id, { pressed }) {
    const input = element("button", { type: "button", id }, control.label);
    input.addEventListener("click", () => pressed(control.name));
    return { node: field(control, input), show() {} };
  },

  play(control, id, { sibling }) {
    const input = element("button", { type: "button", id, "aria-pressed": "false" }, control.label);
    let timer = null;
    const stop = () => {
      clearInterval(timer);
      timer = null;
      input.setAttribute("aria-pressed", "false");
    };
    const begin = () => {
      const slider = sibling(control.slider);
      const last = Number(slider.input.max);
      let place = Number(slider.input.value);
      if (place >= last) place = 0;
      if (window.matchMedia("(prefers-reduced-motion: reduce)").matches) {
        slider.move(Math.min(last, Math.round(place + last / 12)));
        return;
      }
      const from = performance.now() - (place / last) * 1000 * control.seconds;
      input.setAttribute("aria-pressed", "true");
      timer = setInterval(() => {
        const share = (performance.now() - from) / (1000 * control.seconds);
        slider.move(Math.min(last, Math.round(share * last)));
        if (share >= 1) stop();
      }, 33);
    };
    input.addEventListener("click", () => (timer === null ? begin() : stop()));
    return { node: field(control, input), show() {}, stop };
  },
};

// A control with what stands above it and, where there is one, the text that describes it.
function field(control, input, ...above) {
  const node = element("div", { class: `lessons-control lessons-${control.kind}` }, ...above, input);
  if (control.help) {
    const id = `${input.id || above[0].id}-help`;
    input.setAttribute("aria-describedby", id);
    node.append(element("span", { id, class: "lessons-help" }, control.help));
  }
  return node;
}
