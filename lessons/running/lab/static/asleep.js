// A saved picture of an explorer that no kernel draws: a line above it says how it comes to life.
import { isOurs } from "./return.js";

const WORDS = "This is a saved picture: run this cell to use its controls.";
const STILL = /^Still: /; // has no controls

const style = document.createElement("style");
style.textContent = `.lessons-asleep { margin: 0 0 4px; font-style: italic; color: var(--jp-content-font-color1) }
@media print { .lessons-asleep { display: none } }`;
document.head.append(style);

// A line goes with its output, when the cell is run or cleared.
export function tellAsleep(panel) {
  for (const cell of panel.content.widgets) {
    if (cell.model.type === "code") cell.ready.then(() => { if (!cell.isDisposed) tellCell(cell); });
  }
}

function tellCell(cell) {
  cell.model.outputs.toJSON().forEach((output, at) => {
    const picture = cell.outputArea.widgets[at]?.node.querySelector(".jp-RenderedImage");
    const words = [output.data?.["text/plain"] ?? ""].flat().join("");
    if (!picture || !isOurs(output) || STILL.test(words) || picture.querySelector(".lessons-asleep")) return;
    const line = document.createElement("p");
    line.className = "lessons-asleep";
    line.dir = "ltr";
    line.textContent = WORDS;
    picture.prepend(line);
  });
}
