// The pictures of the report, drawn by the kernel for this width and theme; below each its numbers in words.

import { element } from "../../../front/dom.js";
import { sizeFor } from "../../front/size.js";
import { tableOf } from "../../front/table.js";

const WIDEST_PX = 760;
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
    const width = Math.min(WIDEST_PX, Math.floor(this.list.clientWidth) - 16);
    if (width < 40) return null;
    const wanted = { ...sizeFor(Math.max(SMALLEST_PX, width), WIDEST_PX), dark };
    return named(state, wanted) === this.shown ? null : wanted;
  }

  // `images` begin with one of each picture; `state` and `wanted` are those that the pictures were drawn for.
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
