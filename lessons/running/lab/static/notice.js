// One line above a notebook, with a button that runs it.
const lines = new WeakMap();

export function notice(panel, Widget, text, start) {
  takeNoticeAway(panel);
  const line = new Widget();
  line.node.setAttribute("role", "status");
  line.node.dir = "ltr";
  line.node.style.cssText = "box-sizing:border-box;min-height:34px;padding:4px 10px;font-size:var(--jp-ui-font-size1);color:var(--jp-ui-font-color1);" +
    "background:var(--jp-layout-color2);border-bottom:1px solid var(--jp-border-color1)";
  const button = document.createElement("button");
  button.textContent = "Run it from the top";
  button.style.cssText = "font:inherit;margin-left:1em;cursor:pointer";
  button.addEventListener("click", start);
  line.node.append(text, button);
  panel.contentHeader.addWidget(line);
  lines.set(panel, line);
}

export function takeNoticeAway(panel) {
  lines.get(panel)?.dispose();
  lines.delete(panel);
}
