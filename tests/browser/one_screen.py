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

MEASURE = """(root) => {
  const box = (name) => root.querySelector(name)?.getBoundingClientRect();
  const parts = ['.lessons-title', '.lessons-controls', '.lessons-picture', '.lessons-words'].map(box).filter(Boolean);
  const canvas = root.querySelector('canvas');
  const inside = root.getBoundingClientRect();
  const nodes = [...root.querySelectorAll('*')].filter((node) => !node.closest('details, .lessons-hidden'));
  return {
    height: Math.max(...parts.map((part) => part.bottom)) - Math.min(...parts.map((part) => part.top)),
    over: Math.max(...nodes.map((node) => node.getBoundingClientRect().right)) - inside.right,
    scrolls: root.scrollWidth - root.clientWidth,
    below: parts.slice(1).map((part) => part.top),
    scale: canvas.getBoundingClientRect().width / parseFloat(canvas.style.maxWidth),
    smallest: Math.min(99, ...(window.written.get(canvas) || []).map((share) => share * canvas.clientWidth)),
    dir: root.dir,
  };
}"""

# Notes how large each text on a canvas is, as a share of its width.
WRITTEN = """() => {
  const pens = CanvasRenderingContext2D.prototype;
  const write = pens.fillText;
  window.written = new Map();
  pens.fillText = function (...what) {
    const size = parseFloat(this.font.match(/([\\d.]+)px/)[1]);
    const share = (size * this.getTransform().a) / this.canvas.width;
    window.written.set(this.canvas, [...(window.written.get(this.canvas) || []), share]);
    return write.apply(this, what);
  };
  window.noteNothing = () => {
    pens.fillText = write;
    delete window.written;
    delete window.noteNothing;
  };
}"""
