// The letters of the pictures: a megabyte and a half, which come from the kernel once a page, not once a picture.

const FACE = "LessonsDejaVu";
export const FAMILY = `${FACE}, "DejaVu Sans", sans-serif`;

// Each picture runs a module of its own, so what they share is the page's: which view of each notebook asks (its kernel
// answers in order, so the others need not), when the letters are loaded, and which canvases were drawn without them.
function shared() {
  window.lessonsLetters ??= { asking: new WeakMap(), coming: null, late: new Set() };
  return window.lessonsLetters;
}

// Whether a view, which stands on the page, is the one that asks for the letters.
export function asksForLetters(view) {
  const { asking, coming } = shared();
  if (coming) return false;
  view.notebook ??= view.el.closest(".jp-Notebook") ?? document.body;
  if (!asking.has(view.notebook)) asking.set(view.notebook, view);
  return asking.get(view.notebook) === view;
}

// A view that got no picture, or is closed, leaves it to another.
export function leavesLetters(view) {
  const { asking } = shared();
  if (view.notebook && asking.get(view.notebook) === view) asking.delete(view.notebook);
}

async function load(regular, bold) {
  const faces = [new FontFace(FACE, regular, { weight: "400" }), new FontFace(FACE, bold, { weight: "700" })];
  for (const face of faces) document.fonts.add(await face.load());
  const { late } = shared();
  for (const canvas of late) canvas.drawAgain();
  late.clear();
}

// Make letters that came known to the page; any letters are better than none.
export function loadLetters(regular, bold) {
  shared().coming ??= load(regular, bold).catch(() => {});
}

// Null while none have come.
export function lettersComing() {
  return shared().coming;
}

export function drawnWithout(canvas) {
  shared().late.add(canvas);
}

export function closed(canvas) {
  shared().late.delete(canvas);
}
