"""The pictures among the explorers that `lessons.explorers` names, a new one too, and what is measured of them."""

from __future__ import annotations

from tests.explorers.kinds import PICTURES

# How each is shown, where its name alone does not do.
WAYS = {
    "Still": ["Still(quarter_rule_picture())"],
    "UnitDesk": ["UnitDesk()", 'UnitDesk("clock")'],
    "BallisticOrNot": ["BallisticOrNot()", 'BallisticOrNot("loft")', 'BallisticOrNot("radar")'],
}
SHOWN = tuple(way for name in PICTURES for way in WAYS.get(name, [f"{name}()"]))
CELLS = tuple(
    "from lessons.explorers import *\nfrom lessons.figures.flight.quarter_rule import quarter_rule_picture\n" + way
    for way in SHOWN
)

# Stands before them: counts how often the kernel sends the letters that pictures are written with.
COUNTED = """from lessons.explorers import frames
sent, letters = [], frames.fonts
frames.fonts = lambda: sent.append(1) or letters()"""

# Stands before them, too: the picture that a saved notebook keeps of each, larger than the live one, is not drawn.
UNSAVED = """from lessons.figures.engine.picture import Picture
kept = Picture._repr_mimebundle_
Picture._repr_mimebundle_ = lambda picture: ({"image/png": b"", "text/plain": picture.readout}, {})"""
AS_BEFORE = "frames.fonts, Picture._repr_mimebundle_ = letters, kept"

# The sizes of the smallest words that matplotlib writes in what the cells show, in pixels of pictures as wide as they
# are laid out: one for each of them, in their order.
SMALLEST = """from lessons.figures.engine import render
from lessons.figures.engine.style import Style
def smallest(picture):
    stage = render.set_stage(picture.background, 760, 1.0, Style())
    texts = stage.figure.findobj(lambda artist: hasattr(artist, "get_fontsize"))
    sizes = [text.get_fontsize() for text in texts if text.get_visible() and text.get_text()]
    return min(sizes, default=99) * render.SCREEN_DPI / 72"""
SMALLEST_OF_ALL = "[smallest(seen.shown) for seen in Out.values()]"

# Brings so many explorers in sight, one after the other, and measures each once its picture is drawn for the room that
# it has; `patience` is how many milliseconds that may take.
MEASURE_ALL = """async ({ count, patience }) => {
  const measure = (root) => {
    const box = (name) => root.querySelector(name)?.getBoundingClientRect();
    const names = ['title', 'controls', 'picture', 'words'];
    const parts = names.map((name) => box(`.lessons-${name}`)).filter(Boolean);
    const canvas = root.querySelector('canvas');
    const inside = root.getBoundingClientRect();
    const nodes = [...root.querySelectorAll('*')].filter((node) => !node.closest('details, .lessons-hidden'));
    return {
      height: Math.max(...parts.map((part) => part.bottom)) - Math.min(...parts.map((part) => part.top)),
      over: Math.max(...nodes.map((node) => node.getBoundingClientRect().right)) - inside.right,
      scrolls: root.scrollWidth - root.clientWidth,
      below: parts.slice(1).map((part) => part.top),
      scale: canvas.getBoundingClientRect().width / parseFloat(canvas.style.maxWidth),
      smallest: Math.min(99, ...(window.written.get(canvas)?.shares || []).map((share) => share * canvas.clientWidth)),
      dir: root.dir,
    };
  };
  const explorer = (number) => document.querySelectorAll('.lessons-explorer')[number];
  const drawn = (canvas) => canvas?.clientWidth > 0 && Math.abs(canvas.width - canvas.clientWidth) <= 1;
  const found = [];
  while (found.length < count) {
    const end = performance.now() + patience;
    explorer(found.length)?.scrollIntoView({ block: 'center' });
    while (!drawn(explorer(found.length)?.querySelector('canvas'))) {
      if (performance.now() > end) throw new Error(`picture ${found.length} is not drawn for the room it has`);
      await new Promise((go) => setTimeout(go, 20));
      explorer(found.length)?.scrollIntoView({ block: 'center' });
    }
    found.push(measure(explorer(found.length)));
  }
  return found;
}"""

# Notes how large each text on a canvas is, as a share of its width; what was written at another width is gone.
WRITTEN = """() => {
  const pens = CanvasRenderingContext2D.prototype;
  const write = pens.fillText;
  window.written = new Map();
  pens.fillText = function (...what) {
    const size = parseFloat(this.font.match(/([\\d.]+)px/)[1]);
    const { width } = this.canvas;
    if (window.written.get(this.canvas)?.width !== width) window.written.set(this.canvas, { width, shares: [] });
    window.written.get(this.canvas).shares.push((size * this.getTransform().a) / width);
    return write.apply(this, what);
  };
  window.noteNothing = () => {
    pens.fillText = write;
    delete window.written;
    delete window.noteNothing;
  };
}"""
