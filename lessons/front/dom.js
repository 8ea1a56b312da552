// What every front end of the course needs: making elements, and which keys stay inside.

export function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
}

// Lab's own shortcuts (letters, Enter, arrows) keep away from whatever has the focus in here. Tab leaves as
// everywhere, and Escape goes back to the cell.
export function keepKeys(root) {
  root.dataset.lmSuppressShortcuts = "true";
  root.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      const cell = root.parentElement.closest("[tabindex]");
      if (cell) cell.focus();
    } else if (event.key !== "Tab") {
      event.stopPropagation();
    }
  });
}

// A list shows its chosen words in one line: where that cuts them off, they stand whole below it. For the eye only; a
// screen reader has them from the list. Returns the line, and what looks at the list again.
export function wholeWords(select) {
  const line = element("span", { class: "lessons-whole", "aria-hidden": "true" });
  const tell = () => {
    const words = select.selectedOptions[0]?.text ?? "";
    const cut = select.clientWidth > 0 && widthOf(words, select) > select.clientWidth;
    if (line.textContent !== (cut ? words : "")) line.textContent = cut ? words : "";
  };
  new ResizeObserver(tell).observe(select);
  select.addEventListener("change", tell);
  return [line, tell];
}

const ARROW_PX = 20; // what a browser keeps free for its arrow

function widthOf(words, select) {
  const style = getComputedStyle(select);
  const pen = document.createElement("canvas").getContext("2d");
  pen.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  return pen.measureText(words).width + parseFloat(style.paddingLeft) + parseFloat(style.paddingRight) + ARROW_PX;
}
