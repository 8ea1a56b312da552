// The pictures of the report, drawn by the kernel for this width and theme; below each its numbers in words.

import { element } from "../../../front/dom.js";
import { tableOf } from "../../front/table.js";

const SMALLEST_SHARE = 0.84; // a picture is laid out for more room than there is, and drawn smaller, down to this share
const SMALLEST_PX = 400; // where there is less room, the pictures scroll sideways in their own frame

export class PicturesPanel {
  constructor() {
    this.list = element("div", { class: "lessons-report-pictures", tabindex: "0", role: "region", "aria-label": "Pictures of the report" });
    this.nodes = [this.list];
    this.urls = [];
    this.shown = null; // state, width and theme of what is shown
  }

  // What to ask for, or null where it stands already.
  wants(state, dark) {
    const width = Math.min(760, Math.floor(this.list.clientWidth) - 16);
    if (width < 40) return null;
    const seen = Math.max(SMALLEST_PX, width);
    const laidOut = Math.min(760, Math.round(seen / SMALLEST_SHARE));
    const dpr = Math.min(4, (window.devicePixelRatio || 1) * Math.min(1, seen / laidOut));
    const wanted = { width: laidOut, dpr, dark };
    return named(state, wanted) === this.shown ? null : wanted;
  }

  // `state` and `wanted` are those that the pictures were drawn for.
  set(pictures, images, state, wanted) {
    this.shown = named(state, wanted);
    this.forget();
    const open = [...this.list.querySelectorAll("details")].map((one) => one.open);
    const nodes = pictures.map(({ title, alt, readout, drawn, table }, place) => {
      if (!drawn) return element("p", {}, `${title}: ${readout}`);
      const url = URL.createObjectURL(new Blob([images[place]], { type: "image/png" }));
      this.urls.push(url);
      const image = element("img", { src: url, alt });
      const details = element("details", {}, element("summary", {}, `${title}: data as a table`), ...(table ? [tableOf(table)] : []));
      details.open = open[place] ?? false;
      return element("figure", {}, image, element("figcaption", {}, readout), details);
    });
    this.list.replaceChildren(...nodes);
  }

  forget() {
    for (const url of this.urls) URL.revokeObjectURL(url);
    this.urls = [];
  }
}

const named = (state, { width, dpr, dark }) => JSON.stringify([state, width, dpr, dark]);
