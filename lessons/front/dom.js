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
