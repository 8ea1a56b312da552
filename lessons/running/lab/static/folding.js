// One button that shows and hides all code of a notebook. It changes the view, not the notebook.
const NAME = "lessons-code";

// A folded cell keeps its handle; its first line of code says nothing to whoever does not code.
const style = document.createElement("style");
style.textContent = ".lessons-course .jp-InputPlaceholder .jp-PlaceholderText { display: none }";
document.head.append(style);

export function addFolding(panel, ToolbarButton) {
  const codeCells = () => panel.content.widgets.filter((cell) => cell.model.type === "code");
  // What stands folded in the notebook stays so until the button is pressed; the first press shows everything.
  let shows = codeCells().every((cell) => !cell.inputHidden);
  const button = new ToolbarButton({
    label: label(),
    tooltip: "Show or hide the code of all cells",
    onClick: () => {
      shows = !shows;
      for (const cell of codeCells()) cell.inputHidden = !shows;
      button.node.querySelector(".jp-ToolbarButtonComponent-label").textContent = label();
    },
  });
  function label() { return shows ? "Hide code" : "Show code"; }
  panel.content.addClass("lessons-course");
  panel.toolbar.insertBefore("spacer", NAME, button);
}
