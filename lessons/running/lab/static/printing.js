// The browser's own Print of a page with a notebook of the course: the whole notebook, without what surrounds it.
// JupyterLab lays its page out to fit the window, and so only what is in sight would be printed.
const COURSE = ".jp-NotebookPanel:not(.lm-mod-hidden) .lessons-course";
const page = `body:has(${COURSE})`;

const style = document.createElement("style");
style.textContent = `@media print {
  ${page}, ${page} :has(.lessons-course):not(.lm-mod-hidden), ${page} .lessons-course,
  ${page} :is(.jp-WindowedPanel-outer, .jp-WindowedPanel-inner, .jp-WindowedPanel-viewport) {
    display: block !important; position: static !important; inset: auto !important; transform: none !important;
    width: auto !important; height: auto !important; min-width: 0 !important; min-height: 0 !important;
    max-height: none !important; overflow: visible !important; contain: none !important; margin: 0 !important;
  }
  ${page} :not(:has(.lessons-course), .lessons-course, .lessons-course *) { display: none !important; }
  ${page} .lessons-course .jp-Cell { content-visibility: visible !important; contain: none !important; }
  ${page} .lessons-course :is(.jp-Collapser, .jp-InputPrompt, .jp-OutputPrompt, .jp-Notebook-footer, .jp-cell-toolbar,
    .jp-InputPlaceholder) { display: none !important; }
  ${page} .lessons-course :is(.lessons-box, .lessons-picture, img) { break-inside: avoid; }
  ${page} .lessons-course :is(.jp-OutputArea-output, .jp-RenderedHTMLCommon, .jp-InputArea-editor) {
    overflow: visible !important; max-height: none !important;
  }
}`;

export function addPrinting() {
  document.head.append(style);
}
