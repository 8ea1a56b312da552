// The report desk: puts text, table, checks and the rest together, and keeps them in step with the kernel.

import { element, keepKeys } from "../../../front/dom.js";
import { Courier } from "../../front/courier.js";
import { frontOf, PARTED } from "../../front/parting.js";
import { buttonOf } from "../../front/parts.js";
import { watchTheme } from "../../front/theme.js";
import { Words } from "../../front/words.js";
import { Adding } from "./adding.js";
import { ChecksPanel } from "./checks_panel.js";
import { ClaimsPanel } from "./claims_panel.js";
import { DraftPanel } from "./draft_panel.js";
import { Intake } from "./intake.js";
import { Lights } from "./lights.js";
import { PicturesPanel } from "./pictures_panel.js";
import { Tabs } from "./tabs.js";
import { save, TakePanel } from "./take_panel.js";
import { TextPane } from "./text_pane.js";
import { VersionsPanel } from "./versions_panel.js";

const READING = "Reading the text…";
const MISFIT = "does not fit"; // as the kernel says it

class DeskView {
  constructor(model, el) {
    this.model = model;
    this.id = `lessons-${Math.random().toString(36).slice(2)}`;
    this.setup = model.get("_setup");
    this.state = -1; // of the kernel's work, as it is shown here
    this.texts = [0, 0];
    this.content = null;
    this.closers = [];
    this.courier = new Courier(model, this.id, () => this.facts(), (waiting) => this.words.setWaiting(waiting));
    this.words = new Words({ readout: "", table: false }, () => {});
    this.make();
    this.build(el);
    this.listen();
    this.courier.post({});
  }

  // --- the page ------------------------------------------------------------------------------------------------

  make() {
    const { most } = this.setup;
    const press = (name, given = {}, buffers) => this.press(name, given, buffers);
    const over = (ids, check = null) => this.lights.hover(ids, check);
    const choose = (id) => this.choose(id);
    const edit = (id) => {
      this.tabs.choose("claims");
      this.choose(id);
      this.claims.card.focus();
    };
    this.intake = new Intake(`${this.id}-in`, most, {
      read: (bytes, about) => this.takeIn("read", about, bytes),
      open: (bytes, name) => this.takeIn("open", { name, ...this.intake.about() }, bytes),
      cancel: () => this.showIntake(false),
    });
    this.pane = new TextPane("Text of the report. Read-only: claims are marked; mark a stretch to add one.", {
      over,
      chosen: choose,
      opened: edit,
      marked: (stretch) => this.adding.mark(stretch),
    });
    this.adding = new Adding(this.setup, this.id, { add: (given) => press("add", given), back: () => this.pane.node.focus() });
    this.claims = new ClaimsPanel(this.setup, this.id, {
      over,
      chosen: choose,
      correct: (claim_id, name, value) => press("correct", { claim_id, [name]: value }),
      strike: (claim_id, struck) => press(struck ? "strike" : "restore", { claim_id }),
      asRead: (claim_id) => press("as_read", { claim_id }),
      close: () => {
        this.choose(null);
        this.tabs.focus(); // a row that had the focus would be chosen again
      },
    });
    this.checks = new ChecksPanel(this.setup, {
      over,
      chosen: (ids, check) => this.lights.hold(ids, check),
      opened: edit,
    });
    this.pictures = new PicturesPanel();
    this.draft = new DraftPanel(this.id, most.draft, {
      write: (draft) => this.courier.post({ set: { draft } }),
      fresh: () => press("fresh"),
    });
    this.versions = new VersionsPanel(this.id, most.bytes, {
      compare: (bytes, name) => press("compare", { name }, [bytes]),
      part: () => press("part"),
      swap: () => press("swap"),
      over,
      chosen: (before) => before && this.choose(before, false),
      opened: (before) => before && edit(before),
    });
    this.take = new TakePanel(`${this.id}-about`, most.noted, {
      take: (kind) => press("take", { kind }),
      about: (name, value) => press("about", { [name]: value }),
    });
    this.lights = new Lights(this.setup.nobody, (lit) => this.light(lit));
    const panels = [
      ["claims", "Claims", this.claims.nodes],
      ["checks", "Checks", this.checks.nodes],
      ["picture", "Picture", this.pictures.nodes],
      ["draft", "Draft", this.draft.nodes],
      ["versions", "Two versions", this.versions.nodes],
      ["take", "Take away", this.take.nodes],
    ];
    this.tabs = new Tabs(`${this.id}-tab`, "What was found", panels, () => {
      this.checks.rows.show();
      this.tellLook();
    });
  }

  build(el) {
    this.title = element("bdi", {});
    const title = element("div", { class: "lessons-title", id: `${this.id}-title` }, "Report desk ", this.title);
    this.another = buttonOf("Another text", () => this.showIntake(true));
    this.undo = buttonOf("Undo", () => this.press("undo"));
    this.redo = buttonOf("Redo", () => this.press("redo"));
    const buttons = element("div", { class: "lessons-report-buttons" }, this.another, this.undo, this.redo);
    const head = element("div", { class: "lessons-report-row lessons-report-head" }, title, buttons);
    const left = element("section", { class: "lessons-report-left-side", "aria-label": "The text" }, this.pane.node, this.pane.left, ...this.adding.nodes);
    const right = element("section", { class: "lessons-report-right-side", "aria-label": "What was found" }, ...this.tabs.nodes);
    this.body = element("div", { class: "lessons-report-body" }, left, right);
    const words = element("div", { class: "lessons-words" }, ...this.words.nodes);
    this.root = element("div", { class: "lessons-explorer lessons-report", dir: "ltr", role: "group", "aria-labelledby": title.id },
      head, this.intake.node, this.body, words);
    // The kernel may be busy for a while before it says what lies on the desk; where nothing does, this is known.
    this.body.hidden = true;
    this.intake.node.hidden = !this.setup.empty;
    for (const node of [this.another, this.intake.cancel]) node.hidden = true;
    for (const node of [this.undo, this.redo]) node.disabled = true;
    keepKeys(this.root);
    el.append(this.root);
  }

  listen() {
    this.receive = this.receive.bind(this);
    this.model.on("msg:custom", this.receive);
    this.closers.push(() => this.model.off("msg:custom", this.receive), () => this.pane.close(), () => this.versions.close());
    this.closers.push(watchTheme(this.root, () => this.courier.post({})), () => this.pictures.forget());
    const observer = new ResizeObserver(() => {
      this.courier.pump(); // what was asked for while the view was hidden
      if (this.wantsPictures()) this.courier.post({});
    });
    observer.observe(this.root);
    this.closers.push(() => observer.disconnect());
    this.root.addEventListener("keydown", (event) => this.key(event));
    this.intake.takeDrops(this.root, () => this.showIntake(true));
  }

  // Undo and redo where there is nothing of the browser's own to undo.
  key(event) {
    const inText = event.target.matches("input, textarea, select");
    if (inText || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    const back = key === "z" && !event.shiftKey;
    if (!back && key !== "y" && key !== "z") return;
    event.preventDefault();
    if (this.content?.[back ? "undo" : "redo"]) this.press(back ? "undo" : "redo");
  }

  showIntake(open) {
    const has = this.lay(open);
    if (open) this.intake.focus();
    else if (has) this.another.focus();
  }

  // What is seen: the text and what was found in it, or what another one comes in by. Returns whether there is a text.
  lay(open) {
    const has = this.content !== null && !this.content.empty;
    this.intake.node.hidden = has && !open;
    this.body.hidden = !has || open;
    this.intake.cancel.hidden = !has;
    this.another.hidden = !has || open;
    return has;
  }

  // --- talk with the kernel ------------------------------------------------------------------------------------

  facts() {
    if (this.root.clientWidth < 1) return null;
    const pictures = this.wantsPictures();
    return { have: this.state, texts: this.texts, ...(pictures ? { pictures } : {}) };
  }

  wantsPictures() {
    if (this.tabs.shown !== "picture" || this.body.hidden || this.state < 0) return null;
    return this.pictures.wants(this.state, this.root.classList.contains("lessons-dark"));
  }

  press(name, given = {}, buffers = undefined) {
    this.touched = true;
    this.courier.post({ press: name, given, ...(buffers ? { buffers } : {}) });
  }

  takeIn(name, about, bytes) {
    this.words.setProblem("");
    this.words.say(READING, true);
    this.coming = true;
    this.press(name, about, [bytes]);
  }

  tellLook() {
    this.courier.post({ set: { look: { tab: this.tabs.shown, claim: this.lights.chosen ?? "" } } });
  }

  receive(message, buffers) {
    if (message.kind === "parted") {
      this.part();
      return;
    }
    if (!this.courier.isAnswer(message, this.state)) return;
    const asked = this.courier.pending;
    if (message.kind === "problem") this.refuse(asked, message.sentence);
    else this.show(message, buffers, asked);
    this.courier.done();
    if (this.wantsPictures() && message.kind !== "problem") this.courier.post({});
  }

  // Said where it was typed, or else below.
  refuse({ press, given = {} }, sentence) {
    if (this.coming) this.words.say(this.lights.words(), false);
    this.coming = false;
    const name = Object.keys(given).find((one) => one !== "claim_id");
    if (press === "read" || press === "open") this.intake.refuse(sentence);
    else if (press === "compare") this.versions.refuse(sentence);
    else if (press === "add") this.adding.refuse(sentence);
    else if (press === "about" || press === "take") this.take.refuse(name, sentence);
    else if (press !== "correct" || given.claim_id !== this.lights.chosen || !this.claims.card.refuse(name, sentence)) this.words.setProblem(sentence);
  }

  show(message, buffers, asked) {
    if (message.claims) this.showWork(message, asked);
    if (message.pictures) this.pictures.set(message.pictures, buffers, message.state, message.drawn);
    if (message.file) save(message.file, buffers[buffers.length - 1]);
    this.words.setProblem("");
    if (asked.press === "add") {
      this.adding.clear();
      this.claims.rows.focus(this.lights.chosen);
    }
  }

  showWork(message, asked) {
    const first = this.state < 0;
    const [text, second] = message.texts;
    const another = text.number !== this.texts[0] || asked.press === "read" || asked.press === "open";
    this.state = message.state;
    this.texts = [text.number, second?.number ?? 0];
    this.content = message;
    this.showHead(message);
    if (text.pieces) this.pane.setText(text);
    this.claims.set(message);
    this.checks.set(message);
    this.draft.set(message.draft, this.courier.holds("draft"));
    this.take.set(message.about);
    const misfits = message.checks.filter(({ verdict }) => verdict === MISFIT);
    const against = new Set(misfits.flatMap(({ claims }) => claims));
    this.pane.setClaims(message.claims.map((claim) => ({
      id: claim.id, start: claim.start, end: claim.end, struck: claim.struck, against: against.has(claim.id),
      label: `${claim.id}: ${claim.who}, ${claim.about}, ${claim.said}`,
    })));
    this.versions.set(message.versions, second);
    this.count(message, misfits.length);
    this.lights.know(message.claims, message.checks);
    if (another || asked.press === "add") this.look(message.look, first);
    else this.choose(this.lights.chosen, false);
    if (another) this.showBody(first);
    if (asked.press || this.coming) this.words.say(message.said, this.touched);
    this.coming = false;
  }

  showHead({ about, undo, redo }) {
    this.title.textContent = about.title ? `· ${about.title}` : "";
    this.title.title = about.title;
    for (const [node, said] of [[this.undo, undo], [this.redo, redo]]) {
      node.disabled = !said;
      node.title = said;
    }
  }

  showBody(first) {
    const has = this.lay(false);
    if (has) this.intake.clear();
    this.adding.clear();
    if (!first && this.touched) (has ? this.pane.node : this.intake).focus({ preventScroll: true });
  }

  look({ tab, claim }, first) {
    if (first) this.tabs.show(tab);
    const known = this.content.claims.some(({ id }) => id === claim);
    this.choose(known ? claim : null, false);
  }

  count({ claims, checks, versions }, misfits) {
    this.tabs.count("claims", String(claims.filter(({ struck }) => !struck).length));
    this.tabs.count("checks", misfits ? `${this.setup.signs[MISFIT]} ${misfits}` : String(checks.length));
    this.tabs.count("versions", versions ? String(versions.changes.filter(({ kind }) => kind !== "same").length) : "");
  }

  // --- what lights up together ---------------------------------------------------------------------------------

  choose(id, tell = true) {
    const other = id !== this.lights.chosen;
    this.lights.choose(id);
    this.claims.choose(id);
    if (other && id !== null) this.pane.show(id);
    if (!tell || !other) return;
    this.tellLook();
    this.words.say(this.lights.words(), true);
  }

  light({ claims, checks, related }) {
    this.pane.light(claims, this.lights.chosen, related);
    this.claims.rows.light(claims, related);
    this.checks.rows.light(checks);
    const words = this.lights.words();
    if (words && !this.coming) this.words.readout.textContent = words; // for the eye; aloud only what was chosen
  }

  part() {
    this.courier.close();
    for (const node of [this.body, this.intake.node]) node.inert = true;
    for (const node of [this.another, this.undo, this.redo]) node.disabled = true;
    this.words.part(PARTED);
  }

  close() {
    for (const closer of this.closers) closer();
    this.courier.close();
    this.words.close();
  }
}

export default frontOf(DeskView);
