// The explorer: puts controls, canvas and words together and keeps them in step with the kernel.

import { keepKeys, element } from "../../front/dom.js";
import { PictureCanvas } from "./canvas.js";
import { makers } from "./controls.js";
import { Courier } from "./courier.js";
import { asksForLetters, leavesLetters, lettersComing, loadLetters } from "./letters.js";
import { Marks } from "./marks.js";
import { frontOf, PARTED } from "./parting.js";
import { buttonOf } from "./parts.js";
import { sizeFor } from "./size.js";
import { watchTheme } from "./theme.js";
import { Words } from "./words.js";

const POSTER_AFTER_MS = 300; // the saved picture appears only when the live one takes longer than this
const RESIZE_REST_MS = 120;
const ROOM_ABOVE_PX = 24;
const UNDRAWN = "The picture could not be drawn. Move a control, or run this cell again.";

class ExplorerView {
  constructor(model, el) {
    this.model = model;
    this.el = el;
    this.id = `lessons-${Math.random().toString(36).slice(2)}`;
    this.setup = model.get("_setup");
    this.state = -1;
    this.seenWidth = 0;
    this.touched = false;
    this.closers = [];
    this.courier = new Courier(model, this.id, () => this.facts(), (waiting) => this.words.setWaiting(waiting));
    this.words = new Words(this.setup, () => this.look());
    this.canvas = new PictureCanvas(this.setup.look);
    this.build();
    this.listen();
  }

  // --- the page ------------------------------------------------------------------------------------------------

  build() {
    const setup = this.setup;
    this.controls = new Map();
    const actions = {
      changed: (name, value) => this.act({ set: { [name]: value } }),
      pressed: (name) => this.act({ press: name }),
      sibling: (name) => this.controls.get(name),
    };
    for (const control of setup.controls) {
      this.controls.set(control.name, makers[control.kind](control, `${this.id}-${control.name}`, actions));
    }
    this.showValues(setup.values);
    this.hide(setup.closed); // the kernel may be busy for a while before the first picture comes
    const resets = () => {
      for (const control of this.controls.values()) {
        control.stop?.();
        control.forget?.();
      }
      this.act({ reset: true });
    };
    const reset = element("div", { class: "lessons-control" }, buttonOf("Reset", resets, { class: "lessons-reset" }));
    const nodes = [...this.controls.values()].map((control) => control.node);
    this.bar = element("div", { class: "lessons-controls" }, ...nodes, reset, this.words.reply);
    const title = element("div", { class: "lessons-title", id: `${this.id}-title` }, setup.title);
    this.canvas.node.setAttribute("aria-label", setup.alt);
    this.canvas.node.hidden = true;
    this.marks = new Marks(setup.marks, (event) => this.placeOf(event), (action) => this.act(action));
    this.frame = element("div", { class: "lessons-picture" }, this.canvas.node, ...this.marks.nodes);
    this.frame.style.maxWidth = `${setup.width}px`;
    if (setup.scrolls) {
      this.frame.classList.add("lessons-scrolls");
      for (const [name, value] of Object.entries({ tabindex: "0", role: "region", "aria-label": setup.title })) this.frame.setAttribute(name, value);
    }
    // A picture without controls needs no heading, and nothing to go back to.
    const still = setup.controls.length === 0;
    const name = still ? { "aria-label": "Picture" } : { "aria-labelledby": title.id };
    this.root = element("div", { class: "lessons-explorer", dir: "ltr", role: "group", ...name });
    keepKeys(this.root);
    const words = element("div", { class: "lessons-words" }, ...this.words.nodes);
    const desk = element("div", { class: `lessons-desk${still ? " lessons-still" : ""}` }, this.frame, words);
    if (!still) {
      this.root.append(title);
      desk.prepend(this.bar);
    }
    this.root.append(desk, this.words.details);
    this.el.append(this.root);
  }

  listen() {
    this.receive = this.receive.bind(this);
    this.model.on("msg:custom", this.receive);
    this.closers.push(() => this.model.off("msg:custom", this.receive));
    this.watchSize();
    this.watchTheme();
    this.watchPointer();
    const poster = setTimeout(() => this.showPoster(), POSTER_AFTER_MS);
    this.closers.push(() => clearTimeout(poster));
    this.look();
  }

  showPoster() {
    const poster = this.model.get("_poster");
    if (this.canvas.bitmap || !poster || !poster.byteLength) return;
    const url = URL.createObjectURL(new Blob([poster], { type: "image/png" }));
    this.poster = element("img", { src: url, alt: this.setup.alt });
    this.frame.prepend(this.poster);
    this.closers.push(() => URL.revokeObjectURL(url));
  }

  // --- size, theme, pointer ------------------------------------------------------------------------------------

  watchSize() {
    let timer = null;
    const changed = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (Math.abs(this.width() - this.seenWidth) > 2) this.look();
      }, RESIZE_REST_MS);
    };
    const observer = new ResizeObserver(() => {
      this.courier.pump(); // what was asked for while the view was hidden
      changed();
    });
    observer.observe(this.frame);
    this.closers.push(() => observer.disconnect(), () => clearTimeout(timer));
    const watchDensity = () => {
      const density = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
      const again = () => {
        this.look();
        watchDensity();
      };
      density.addEventListener("change", again, { once: true });
      this.forgetDensity = () => density.removeEventListener("change", again);
    };
    watchDensity();
    this.closers.push(() => this.forgetDensity());
  }

  watchTheme() {
    this.closers.push(watchTheme(this.root, () => this.look()));
  }

  dark() {
    return this.root.classList.contains("lessons-dark");
  }

  // A click picks a place; from the keyboard the controls do the same.
  watchPointer() {
    if (!this.setup.pick) return;
    this.canvas.node.style.cursor = "pointer";
    this.canvas.node.addEventListener("click", (event) => this.act({ pick: this.placeOf(event) }));
  }

  // Where on the picture an event happened, in shares of its width and height from the lower left.
  placeOf(event) {
    const box = this.canvas.node.getBoundingClientRect();
    return [(event.clientX - box.left) / box.width, 1 - (event.clientY - box.top) / box.height];
  }

  // --- talk with the kernel ------------------------------------------------------------------------------------

  width() {
    return Math.min(this.setup.width, Math.floor(this.frame.clientWidth));
  }

  // Null while the view is not on the page: nothing is asked for then.
  facts() {
    const width = this.width();
    if (width < 1) return null;
    this.seenWidth = width;
    return {
      ...sizeFor(width, this.setup.width),
      dark: this.dark(),
      have: this.canvas.background ? this.canvas.background.number : 0,
      fonts: asksForLetters(this),
      table: this.words.details.open,
    };
  }

  look() {
    this.courier.post({});
  }

  act(action) {
    this.touched = true;
    this.courier.post(action);
  }

  // The kernel has let this one go. The picture stays; a control that nobody hears is not to be moved.
  part() {
    for (const control of this.controls.values()) control.stop?.();
    this.courier.close();
    leavesLetters(this);
    this.bar.inert = true;
    for (const node of this.marks.nodes) node.hidden = true;
    this.words.details.inert = !this.words.details.querySelector("table");
    this.words.part(PARTED);
  }

  async receive(message, buffers) {
    if (message.kind === "parted") {
      this.part();
      return;
    }
    if (!this.courier.isAnswer(message, this.state)) return;
    if (message.kind === "problem") {
      this.giveUp(message.sentence, message.control);
      return;
    }
    try {
      const bitmap = message.background || message.fonts ? await this.fetchParts(message, buffers) : null;
      if (!this.courier.expects(message.seq)) {
        bitmap?.close(); // a second copy of this answer was shown in the meantime, or the view was closed
        return;
      }
      this.show(message, buffers[0], bitmap);
      this.courier.done();
      if (!message.fonts && asksForLetters(this)) this.look(); // the view that was to ask for them has gone
    } catch (error) {
      console.error(error);
      if (this.courier.expects(message.seq)) this.giveUp(UNDRAWN);
    }
  }

  // Said where it was typed, or else beside the picture.
  giveUp(sentence, name) {
    leavesLetters(this);
    const control = this.controls.get(name);
    if (control?.refuse) control.refuse(sentence);
    else this.words.setProblem(sentence);
    this.courier.done();
  }

  // Return the background's picture, if one came; letters that came are made known to the page.
  async fetchParts(message, buffers) {
    const parts = buffers.slice(1);
    const image = message.background ? parts.shift() : null;
    if (message.fonts) loadLetters(...parts);
    await lettersComing();
    return image && createImageBitmap(new Blob([image], { type: "image/png" }));
  }

  show(message, buffer, bitmap) {
    this.state = message.state;
    if (message.background) this.canvas.setBackground(message.background, bitmap);
    const places = new Float32Array(buffer.buffer.slice(buffer.byteOffset, buffer.byteOffset + buffer.byteLength));
    this.canvas.draw(message.layers, places);
    this.canvas.node.setAttribute("aria-label", message.alt);
    this.canvas.node.hidden = false;
    if (this.poster) this.poster.remove();
    this.marks.place(message.layers, places, message.marks, this.canvas.node);
    if (this.setup.scrolls) this.follow(message.layers, places);
    this.showValues(message.values);
    const leads = this.hide(message.closed);
    this.words.answer(message.reply);
    if (leads && message.reply.length) this.words.reply.focus();
    this.words.say(message.readout, this.touched, message.reply[0]);
    this.words.setProblem("");
    if (message.table) this.words.setTable(message.table);
  }

  // A control that goes while it has the focus hands it on: to the reply if that is what it brings (true then), else to
  // the first control that is there; never to the top of the page.
  hide(closed) {
    const controls = [...this.controls].map(([name, control]) => ({ ...control, gone: closed.includes(name) }));
    const lost = controls.find(({ node, gone }) => gone && !node.hidden && node.contains(document.activeElement));
    for (const { node, gone } of controls) node.hidden = gone;
    if (!lost || lost.answers) return Boolean(lost);
    const left = controls.find(({ gone }) => !gone)?.node;
    const next = left && (left.matches("button") ? left : left.querySelector("button, input, select, textarea"));
    next?.focus();
    return false;
  }

  // What the picture frames with lines is kept in sight.
  follow(layers, places) {
    const heights = [];
    let start = 0;
    for (const { kind, n } of layers) {
      if (kind === "line") for (let at = start; at < start + n; at += 1) heights.push(1 - places[2 * at + 1]);
      start += n;
    }
    if (!heights.length) return;
    const { frame } = this;
    const [top, bottom] = [Math.min(...heights), Math.max(...heights)].map((share) => share * this.canvas.node.clientHeight);
    if (top < frame.scrollTop) frame.scrollTop = top - ROOM_ABOVE_PX;
    else if (bottom > frame.scrollTop + frame.clientHeight) frame.scrollTop = bottom - frame.clientHeight + ROOM_ABOVE_PX;
  }

  showValues(values) {
    for (const [name, control] of this.controls) {
      if (name in values && !this.courier.holds(name)) control.show(values[name]);
    }
  }

  close() {
    for (const control of this.controls.values()) control.stop?.();
    for (const closer of this.closers) closer();
    this.courier.close();
    this.words.close();
    this.canvas.close();
    leavesLetters(this);
  }
}

export default frontOf(ExplorerView);
