// The checks: verdict, subject, the reason in words, and the claims that it goes by; what the launch may be, below.

import { element } from "../../../front/dom.js";
import { sign } from "./card.js";
import { Rows } from "./rows.js";

export class ChecksPanel {
  // actions: over(ids, check), chosen(ids, check), opened(id)
  constructor(setup, actions) {
    this.signs = setup.signs;
    this.checks = [];
    const idsOf = (key) => this.checks[Number(key)]?.claims ?? [];
    this.rows = new Rows("Checks. Arrow keys go from one to the next; Enter goes to its first claim.", ["Verdict", "Why", "Claims"], {
      over: (key) => (key === null ? actions.over([], null) : actions.over(idsOf(key), Number(key))),
      chosen: (key) => actions.chosen(idsOf(key), Number(key)),
      opened: (key) => idsOf(key).length && actions.opened(idsOf(key)[0]),
    });
    this.counted = element("p", { class: "lessons-report-nothing" });
    this.known = element("ul", { class: "lessons-report-known" });
    this.more = element("details", {}, element("summary", {}, "Which launch it may be"), this.known);
    this.rows.node.append(this.more);
    this.nodes = [this.counted, this.rows.node];
  }

  set({ checks, counted, known }) {
    this.checks = checks;
    this.counted.textContent = counted;
    this.rows.set(checks.map(({ subject, verdict, sentence, claims }, place) => ({
      key: String(place),
      label: [verdict, subject, sentence, claims.length && `claims ${claims.join(", ")}`].filter(Boolean).join(". "),
      cells: [[sign(this.signs, verdict), element("small", {}, subject)], element("bdi", {}, sentence), claims.join(", ")],
    })));
    this.known.replaceChildren(...known.map((said) => element("li", {}, said)));
    this.more.hidden = !known.length;
  }
}
