// Buttons: one that the kernel hears, and one that plays a slider to its end.

import { buttonOf, field } from "./parts.js";

export function button(control, id, { pressed }) {
  const input = buttonOf(control.label, () => pressed(control.name), { id });
  return { node: field(control, input), show() {}, answers: control.answers };
}

export function play(control, id, { sibling }) {
  const input = buttonOf(control.label, () => (timer === null ? begin() : stop()), { id, "data-playing": "false" });
  let timer = null;
  const look = (playing) => {
    input.dataset.playing = String(playing);
    input.textContent = playing ? control.pause : control.label;
  };
  const stop = () => {
    clearInterval(timer);
    timer = null;
    look(false);
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
    look(true);
    timer = setInterval(() => {
      const share = (performance.now() - from) / (1000 * control.seconds);
      slider.move(Math.min(last, Math.round(share * last)));
      if (share >= 1) stop();
    }, 33);
  };
  return { node: field(control, input), show() {}, stop };
}
