/* Starts the slides: arrow keys or space go on, Esc shows all, F fills the screen; no motion where none is wanted. */
const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
Reveal.initialize({
  width: 1280,
  height: 720,
  margin: 0,
  minScale: 0.05,
  maxScale: 6,
  center: false,
  hash: true,
  controls: true,
  progress: true,
  slideNumber: "c/t",
  transition: still ? "none" : "fade",
  backgroundTransition: "none",
});
