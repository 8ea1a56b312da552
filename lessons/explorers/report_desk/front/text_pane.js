// The text with its claims marked. A caret walks in it and marks stretches as in any text field; nothing can be typed.

import { element } from "../../../front/dom.js";
import { hover } from "./hover.js";
import { Places } from "./places.js";
import { bring } from "./rows.js";

export class TextPane {
  // actions: over(ids), chosen(id), opened(id), marked({ start, end, words })
  constructor(label, actions) {
    this.actions = actions;
    this.pieces = [];
    this.claims = [];
    this.node = element("div", {
      class: "lessons-report-text", role: "textbox", "aria-multiline": "true", "aria-readonly": "true",
      "aria-label": label, contenteditable: "true", spellcheck: "false", inputmode: "none", tabindex: "0",
      autocapitalize: "off", autocorrect: "off", translate: "no",
    });
    this.left = element("p", { class: "lessons-report-left" });
    this.refuse();
    this.listen();
  }

  // It can be walked in, but not written in; what gets in all the same (an input method) is taken out again.
  refuse() {
    for (const kind of ["beforeinput", "paste", "cut", "dragstart"]) {
      this.node.addEventListener(kind, (event) => event.preventDefault());
    }
    this.node.addEventListener("input", () => this.draw());
  }

  listen() {
    hover(this.node, (node) => this.actions.over(idsOf(node)), () => this.actions.over([]));
    this.node.addEventListener("click", (event) => this.click(idsOf(event.target)));
    this.node.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      const ids = this.here();
      if (ids.length) this.actions.opened(ids.includes(this.chosen) ? this.chosen : ids[0]);
    });
    this.onSelection = () => this.selected();
    document.addEventListener("selectionchange", this.onSelection);
  }

  close() {
    document.removeEventListener("selectionchange", this.onSelection);
  }

  // Where several claims have the same words, each click goes on to the next of them.
  click(ids) {
    if (!ids.length || !getSelection().isCollapsed) return;
    const next = ids[(ids.indexOf(this.chosen) + 1) % ids.length];
    this.actions.chosen(next);
  }

  here() {
    const { anchorNode, isCollapsed } = getSelection();
    return isCollapsed && anchorNode && this.node.contains(anchorNode) ? idsOf(anchorNode) : [];
  }

  selected() {
    const selection = getSelection();
    if (!selection.rangeCount || !this.node.contains(selection.anchorNode) || !this.node.contains(selection.focusNode)) return;
    if (selection.isCollapsed) {
      const ids = this.here();
      if (document.activeElement === this.node && ids.length && !ids.includes(this.chosen)) this.actions.chosen(ids[0]);
      return;
    }
    const range = selection.getRangeAt(0);
    const [start, end] = [this.place(range.startContainer, range.startOffset), this.place(range.endContainer, range.endOffset)];
    if (start === null || end === null || start >= end) return;
    this.actions.marked({ start, end, words: selection.toString() });
  }

  // Where in the whole text, in characters, a place of the page lies.
  place(container, offset) {
    const node = container.nodeType === Node.TEXT_NODE ? container.parentElement : container;
    const piece = this.pieces.find((one) => one.node.contains(node));
    if (!piece) return this.between(container, offset);
    const range = document.createRange();
    range.setStart(piece.node, 0);
    range.setEnd(container, offset);
    return piece.start + piece.places.character(range.toString().length);
  }

  // Not in any piece: at the beginning of the one behind it.
  between(container, offset) {
    if (container !== this.node) return null;
    const rest = [...this.node.childNodes].slice(offset);
    const next = this.pieces.find((one) => rest.includes(one.node));
    const last = this.pieces[this.pieces.length - 1];
    return next ? next.start : last ? last.start + last.places.character(last.text.length) : null;
  }

  setText({ pieces, left }) {
    this.left.textContent = left;
    this.pieces = pieces.map(([start, text]) => ({ start, text, places: new Places(text) }));
    this.claims = [];
    this.drawn = "";
    this.node.scrollTop = 0;
  }

  // claims: [{ id, start, end, struck, label, against }]
  setClaims(claims) {
    const drawn = JSON.stringify(claims);
    if (drawn === this.drawn) return;
    this.drawn = drawn;
    this.claims = claims.filter(({ start, end }) => start !== null && end !== null);
    this.draw();
  }

  draw() {
    const scrolled = this.node.scrollTop;
    const nodes = this.pieces.flatMap((piece, at) => {
      piece.node = element("div", { class: "lessons-report-piece", dir: "auto" }, ...this.cut(piece));
      const gap = element("div", { class: "lessons-report-gap", contenteditable: "false", "aria-hidden": "true" });
      return at ? [gap, piece.node] : [piece.node];
    });
    this.node.replaceChildren(...nodes);
    this.marks = [...this.node.querySelectorAll("mark")];
    this.node.scrollTop = scrolled;
  }

  // A piece as text and marks: cut wherever a claim begins or ends.
  cut({ start, text, places }) {
    const length = places.character(text.length);
    const inside = this.claims.filter((claim) => claim.start < start + length && claim.end > start);
    const edges = new Set([0, length]);
    const within = (place) => Math.min(length, Math.max(0, place - start));
    for (const claim of inside) edges.add(within(claim.start)).add(within(claim.end));
    const places_ = [...edges].sort((one, other) => one - other);
    return places_.slice(0, -1).map((from, at) => {
      const to = places_[at + 1];
      const words = text.slice(places.unit(from), places.unit(to));
      const own = inside.filter((claim) => claim.start - start <= from && claim.end - start >= to);
      return own.length ? mark(words, own, start + to) : document.createTextNode(words);
    });
  }

  light(lit, chosen, related) {
    this.chosen = chosen;
    for (const node of this.marks ?? []) {
      const ids = idsOf(node);
      node.classList.toggle("lessons-lit", ids.some((id) => lit.has(id)));
      node.classList.toggle("lessons-related", ids.some((id) => related.has(id)) && !ids.some((id) => lit.has(id)));
    }
  }

  show(id) {
    const found = this.marks?.find((node) => idsOf(node).includes(id));
    if (found) bring(found, this.node);
  }
}

function mark(words, claims, end) {
  const node = element("mark", { "data-claims": claims.map(({ id }) => id).join(" "), title: claims.map(({ label }) => label).join("\n") }, words);
  const numbers = claims.filter((claim) => claim.end === end).map(({ id }) => id);
  if (numbers.length) node.dataset.number = numbers.join(" "); // drawn by the style: it is no part of the text
  node.classList.toggle("lessons-struck", claims.every(({ struck }) => struck));
  node.classList.toggle("lessons-against", claims.some(({ against }) => against));
  return node;
}

function idsOf(node) {
  const found = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node)?.closest?.("mark");
  return found?.dataset.claims?.split(" ") ?? [];
}
