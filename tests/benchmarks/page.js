// In the page: when a key goes down, when the new picture or text is drawn, and when the frame after it is painted.
(() => {
  const bench = { press: null, kind: null, draws: 0, frames: 0, dragging: false, drawn: false };
  const painted = (then) =>
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => then(performance.now());
      channel.port2.postMessage(0);
    });
  const done = (kind) => {
    const now = performance.now();
    if (kind !== bench.kind) return;
    bench.draws += 1;
    bench.drawn = true;
    if (!bench.press || bench.press.drawn) return;
    bench.press.drawn = now;
    painted((time) => bench.press.resolve([now - bench.press.start, time - bench.press.start]));
  };

  document.addEventListener("keydown", (event) => {
    if (bench.press && !bench.press.start) bench.press.start = event.timeStamp;
  }, true);

  // ours: a canvas is drawn in one go; the microtask runs when all of it, words included, is done
  const draw = CanvasRenderingContext2D.prototype.drawImage;
  CanvasRenderingContext2D.prototype.drawImage = function (...what) {
    if (this.canvas.closest(".lessons-explorer")) queueMicrotask(() => done("explorer"));
    return draw.apply(this, what);
  };
  bench.watch = () => {
    // interact: a new image element is loaded
    const output = document.querySelector(".widget-interact .widget-output, .widget-interact .jp-OutputArea");
    output.addEventListener("load", () => done("interact"), true);
    // label: its text changes
    const label = document.querySelector(".bench-label");
    new MutationObserver(() => done("label")).observe(label, { childList: true, characterData: true, subtree: true });
  };
  bench.expect = (kind) => {
    bench.kind = kind;
    bench.press = { start: null, drawn: null };
    bench.answer = new Promise((resolve) => (bench.press.resolve = resolve));
  };
  // Frames of the screen that show something new while the slider is dragged.
  bench.dragStart = (kind) => {
    Object.assign(bench, { kind, press: null, draws: 0, frames: 0, dragging: true, drawn: false });
    const tick = () => {
      bench.frames += bench.drawn ? 1 : 0;
      bench.drawn = false;
      if (bench.dragging) requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  };
  bench.dragStop = () => {
    bench.dragging = false;
    return [bench.draws, bench.frames];
  };
  window.bench = bench;
})();
