// The movable marks of a picture: each is taken by a pointer or reached by Tab and moved with the arrow keys.

import { element } from "../../front/dom.js";

const KEYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };
const FAR = 10; // steps at once with Shift

export class Marks {
  // marks: [[name, label, upright], ...], upright if it moves only up and down; placeOf(event) gives shares of the picture; act(action) tells the kernel.
  constructor(marks, placeOf, act) {
    this.handles = new Map(marks.map(([name, label]) => [name, this.handle(name, label, placeOf, act)]));
    for (const [name, , upright] of marks) if (upright) this.handles.get(name).setAttribute("aria-orientation", "vertical");
  }

  get nodes() {
    return [...this.handles.values()];
  }

  handle(mark, label, placeOf, act) {
    // A slider is what a screen reader knows that comes nearest; it hears the mark's place in both directions.
    const named = { role: "slider", tabindex: "0", "aria-label": label, "aria-roledescription": "movable mark" };
    const node = element("div", { class: "lessons-handle", ...named, "aria-valuenow": "0" });
    node.hidden = true;
    let held = false;
    node.addEventListener("pointerdown", (event) => {
      held = true;
      node.setPointerCapture(event.pointerId);
      event.preventDefault();
      node.focus({ preventScroll: true });
    });
    node.addEventListener("pointermove", (event) => {
      if (held) act({ drag: placeOf(event), mark });
    });
    for (const kind of ["pointerup", "pointercancel"]) node.addEventListener(kind, () => (held = false));
    node.addEventListener("keydown", (event) => {
      const way = KEYS[event.key];
      if (!way) return;
      event.preventDefault();
      act({ nudge: way.map((steps) => steps * (event.shiftKey ? FAR : 1)), mark });
    });
    return node;
  }

  // Put the handles where the marks are drawn; one whose mark is not drawn is not there.
  place(layers, places, spoken, canvas) {
    const at = new Map();
    let start = 0;
    for (const layer of layers) {
      if (layer.movable && !at.has(layer.mark)) at.set(layer.mark, start);
      start += layer.n;
    }
    for (const [name, node] of this.handles) {
      node.hidden = !at.has(name);
      if (node.hidden) continue;
      const [x, y] = places.subarray(2 * at.get(name), 2 * at.get(name) + 2);
      node.style.left = `${x * canvas.clientWidth}px`;
      node.style.top = `${(1 - y) * canvas.clientHeight}px`;
      const along = node.getAttribute("aria-orientation") === "vertical" ? y : x;
      node.setAttribute("aria-valuenow", String(Math.round(100 * along)));
      node.setAttribute("aria-valuetext", spoken[name] || "");
    }
  }
}
