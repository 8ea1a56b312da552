// Places in a text: the kernel counts characters (an emoji is one), the page counts UTF-16 units (there it is two).

const high = (unit) => unit >= 0xd800 && unit <= 0xdbff;
const low = (unit) => unit >= 0xdc00 && unit <= 0xdfff;

export class Places {
  constructor(text) {
    this.pairs = []; // where, in units, a character of two begins
    for (let at = 0; at + 1 < text.length; at += 1) {
      if (high(text.charCodeAt(at)) && low(text.charCodeAt(at + 1))) {
        this.pairs.push(at);
        at += 1;
      }
    }
  }

  // How many pairs begin before `sign`, counted as `of` says.
  before(sign, of) {
    let [from, to] = [0, this.pairs.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (of(middle) < sign) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  unit(character) {
    return character + this.before(character, (at) => this.pairs[at] - at);
  }

  // Between the two halves of a character is before it.
  character(unit) {
    return unit - this.before(unit, (at) => this.pairs[at]);
  }
}
