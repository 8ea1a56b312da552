// One claim to be corrected: who says it, what it is about, what is said; its words, and what was found of it.

import { element } from "../../../front/dom.js";
import { select } from "../../front/choices.js";
import { buttonOf } from "../../front/parts.js";
import { typed } from "../../front/typed.js";

export class Card {
  // actions: correct(id, name, value), strike(id, struck), asRead(id), check(place), back(), close()
  constructor(setup, id, actions) {
    this.signs = setup.signs;
    this.actions = actions;
    this.claim = null;
    const changed = (name, value) => this.claim && actions.correct(this.claim.id, name, value);
    const line = (name, label) => typed({ kind: "typed", name, label, lines: 1, longest: setup.most.typed }, `${id}-${name}`, { changed });
    const about = select({ kind: "select", name: "quantity", label: "About", options: setup.quantities }, `${id}-quantity`, { changed });
    this.fields = { claimant: line("claimant", "Who says it"), quantity: about, printed: line("printed", "What is said") };
    this.fields.claimant.node.querySelector("input").setAttribute("list", `${id}-known`);
    this.known = element("datalist", { id: `${id}-known` });
    this.heading = element("p", { class: "lessons-report-heading" });
    this.quote = element("q", { dir: "auto" });
    this.notes = element("p", { class: "lessons-report-notes" });
    this.strike = buttonOf("Strike", () => actions.strike(this.claim.id, !this.claim.struck));
    this.asRead = buttonOf("As it was read", () => actions.asRead(this.claim.id));
    const buttons = element("div", { class: "lessons-report-buttons" }, this.asRead, this.strike, buttonOf("Close", actions.close));
    this.checks = element("ul", { class: "lessons-report-found", "aria-label": "What was found of this claim" });
    const fields = element("div", { class: "lessons-report-fields" }, ...Object.values(this.fields).map(({ node }) => node));
    const head = element("div", { class: "lessons-report-row" }, this.heading, buttons);
    this.node = element("div", { class: "lessons-report-card", role: "group", "aria-label": "The chosen claim" },
      head, this.quote, fields, this.known, this.notes, this.checks);
    this.node.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      actions.back();
    });
    this.node.hidden = true;
  }

  set(claim, checks, claimants) {
    const other = claim?.id !== this.claim?.id;
    this.claim = claim;
    this.node.hidden = !claim;
    if (!claim) return;
    if (other) for (const field of Object.values(this.fields)) field.forget?.();
    this.fields.claimant.show(claim.who);
    this.fields.quantity.show(claim.quantity);
    this.fields.printed.show(claim.entry);
    this.known.replaceChildren(...claimants.map((name) => element("option", { value: name })));
    this.heading.textContent = `Claim ${claim.id}`;
    this.quote.textContent = claim.quote;
    this.strike.textContent = claim.struck ? "Restore" : "Strike";
    this.asRead.hidden = !claim.was;
    const words = [claim.spoken && `In the words of ${claim.spoken}.`, claim.allows && `Hedge and rounding allow ${claim.allows}.`,
      claim.notes.length && `${upper(claim.notes.join(", "))}.`, claim.was && `It was read as: ${claim.was}.`];
    this.notes.textContent = words.filter(Boolean).join(" ");
    this.checks.replaceChildren(...claim.checks.map((place) => {
      const { verdict, sentence } = checks[place];
      return element("li", {}, sign(this.signs, verdict), ` ${sentence}`);
    }));
  }

  focus(name = "printed") {
    this.fields[name].node.querySelector("input, select").focus();
  }

  // Said where it was typed.
  refuse(name, sentence) {
    if (!this.fields[name]?.refuse) return false;
    this.fields[name].refuse(sentence);
    return true;
  }
}

export function sign(signs, verdict) {
  return element("span", { class: "lessons-report-verdict", "data-verdict": verdict }, `${signs[verdict]} ${verdict}`);
}

const upper = (words) => words.charAt(0).toUpperCase() + words.slice(1);
