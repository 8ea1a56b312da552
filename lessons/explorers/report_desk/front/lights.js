// What lights up together: claims, the checks that go by them, and what the same claimant says besides.

export class Lights {
  // `nobody` is who says what no claimant is named for: those claims have nothing in common.
  constructor(nobody, changed) {
    Object.assign(this, { nobody, changed });
    this.claims = new Map();
    this.checks = [];
    this.chosen = null;
    this.over = { claims: [], check: null };
    this.held = { claims: [], check: null };
  }

  know(claims, checks) {
    this.claims = new Map(claims.map((claim) => [claim.id, claim]));
    this.checks = checks;
    if (!this.claims.has(this.chosen)) this.chosen = null;
    this.held = { claims: [], check: null };
  }

  // Under the pointer: for as long as it is there.
  hover(ids, check = null) {
    this.over = { claims: ids.filter((id) => this.claims.has(id)), check };
    this.changed(this.lit());
  }

  // A check that is gone through: until something else is chosen.
  hold(ids, check) {
    this.held = { claims: ids, check };
    this.changed(this.lit());
  }

  choose(id) {
    this.chosen = id;
    this.over = { claims: [], check: null }; // a pointer that lies still has no say against keys
    this.held = { claims: [], check: null };
    this.changed(this.lit());
  }

  now() {
    if (this.over.claims.length || this.over.check !== null) return this.over;
    if (this.held.check !== null) return this.held;
    return { claims: this.chosen === null ? [] : [this.chosen], check: null };
  }

  lit() {
    const { claims, check } = this.now();
    const ids = new Set(claims);
    const checks = check === null ? claims.flatMap((id) => this.claims.get(id)?.checks ?? []) : [check];
    const speakers = new Set(check === null ? claims.map((id) => this.claims.get(id)?.who) : []);
    speakers.delete(this.nobody);
    const related = [...this.claims.values()].filter(({ id, who }) => speakers.has(who) && !ids.has(id));
    return { claims: ids, checks: new Set(checks.map(String)), related: new Set(related.map(({ id }) => id)) };
  }

  // In one line.
  words() {
    const { claims, check } = this.now();
    if (check !== null) {
      const { verdict, subject, sentence } = this.checks[check];
      return `${subject}: ${verdict}. ${sentence}`;
    }
    return claims.map((id) => this.line(this.claims.get(id))).join(" ");
  }

  line(claim) {
    if (!claim) return "";
    const counts = new Map();
    for (const place of claim.checks) counts.set(this.checks[place].verdict, (counts.get(this.checks[place].verdict) ?? 0) + 1);
    const checks = [...counts].map(([verdict, many]) => counted(many, verdict)).join(", ");
    return `Claim ${claim.id}: ${claim.who}, ${claim.about}, ${claim.said}${claim.struck ? " (struck)" : ""}${checks ? `; checks: ${checks}` : ""}.`;
  }
}

// So many checks with a verdict: 1 fits, 2 fit, 2 do not fit.
export function counted(many, verdict) {
  const words = many === 1 ? verdict : verdict.replace("fits", "fit").replace("does not", "do not");
  return `${many} ${words}`;
}
