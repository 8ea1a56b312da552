// The progress bar: shows the HTML that the kernel makes, escaped there.
function render({ model, el }) {
  const bar = document.createElement("div");
  const show = () => { bar.innerHTML = model.get("_html"); };
  model.on("change:_html", show);
  show();
  el.append(bar);
  return () => model.off("change:_html", show);
}

export default { render };
