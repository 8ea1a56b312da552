// The table of claims, and below it the one that is chosen.

import { element } from "../../../front/dom.js";
import { Card } from "./card.js";
import { counted } from "./lights.js";
import { Rows } from "./rows.js";

const COLUMNS = ["No.", "Who says it", "About", "What is said", "Checks"];

export class ClaimsPanel {
  // actions: over(ids), chosen(id), correct, strike, asRead, close
  constructor(setup, id, actions) {
    this.setup = setup;
    this.card = new Card(setup, `${id}-card`, { ...actions, back: () => this.rows.focus() });
    this.rows = new Rows("Claims. Arrow keys go from one to the next; Enter corrects, Delete strikes.", COLUMNS, {
      over: (key) => actions.over(key === null ? [] : [key]),
      chosen: actions.chosen,
      opened: () => this.card.focus(),
      pressed: (key, event) => {
        if (event.key !== "Delete" && event.key !== "Backspace") return false;
        const claim = this.claims.find((one) => one.id === key);
        actions.strike(key, !claim.struck);
        return true;
      },
    });
    this.claims = [];
    this.nothing = element("p", { class: "lessons-report-nothing" });
    this.left = element("p", { class: "lessons-report-left" });
    this.hint = element("p", { class: "lessons-help" }, "Arrow keys go from claim to claim; Enter corrects, Delete strikes.");
    this.nodes = [this.nothing, this.rows.node, this.left, this.hint, this.card.node];
  }

  set({ claims, checks, nothing, left }) {
    this.claims = claims;
    this.checks = checks;
    this.nothing.textContent = nothing;
    this.left.textContent = left;
    this.rows.node.hidden = !claims.length;
    this.hint.hidden = !claims.length;
    this.rows.set(claims.map((claim) => this.row(claim)));
  }

  row(claim) {
    const notes = claim.notes.length ? [element("small", {}, claim.notes.join(", "))] : [];
    const classes = claim.struck ? ["lessons-struck"] : [];
    const isolated = (words) => element("bdi", {}, words);
    const label = [`Claim ${claim.id}`, claim.who, claim.about, claim.said, ...claim.notes, this.verdicts(claim, true)].join(", ");
    const cells = [claim.id, isolated(claim.who), isolated(claim.about), [hedged(claim), ...notes], this.verdicts(claim)];
    return { key: claim.id, label, classes, cells };
  }

  // How many of its checks came out how: what does not fit, first.
  verdicts(claim, inWords = false) {
    const counts = Object.entries(this.setup.signs).map(([verdict, sign]) => {
      const many = claim.checks.filter((place) => this.checks[place].verdict === verdict).length;
      return [many, verdict, sign];
    });
    const seen = counts.filter(([many]) => many);
    if (inWords) return seen.map(([many, verdict]) => counted(many, verdict)).join(", ");
    return seen.flatMap(([many, verdict, sign]) => [element("span", { class: "lessons-report-sign", "data-verdict": verdict, title: counted(many, verdict) }, `${sign}${many}`), " "]);
  }

  choose(id) {
    const claim = this.claims.find((one) => one.id === id) ?? null;
    const who = [...new Set(this.claims.map((one) => one.who))];
    this.card.set(claim, this.checks, who);
    this.hint.hidden = !this.claims.length || claim !== null;
    this.rows.choose(id); // now that the table has its height
  }
}

// The hedge stands out: it is what copies lose.
function hedged({ said, hedge }) {
  const at = hedge ? said.toLowerCase().indexOf(hedge.toLowerCase()) : -1;
  if (at < 0) return element("bdi", {}, said);
  return element("bdi", {}, said.slice(0, at), element("em", {}, said.slice(at, at + hedge.length)), said.slice(at + hedge.length));
}
