// The progress bar: shows the HTML that the kernel makes, escaped there; and says so where page and kernel differ.
const OTHER = "Page and kernel are of different versions of the course: restart the kernel and reload the page, and if " +
  "this line stays, stop the course and start it again with course.py.";

// The Lab extension says which files the page has; one from before it did says nothing. Elsewhere there is none.
async function isOther(model) {
  const extension = window._JUPYTERLAB?.["reading-launch-reports"];
  const expected = model.get("_stamp");
  if (!extension || !expected) return false;
  const found = await extension.stamp;
  return found !== null && found !== expected;
}

function render({ model, el }) {
  const bar = document.createElement("div");
  el.dir = "ltr"; // its words are English, on a page from right to left too
  const show = () => { bar.innerHTML = model.get("_html"); };
  model.on("change:_html", show);
  show();
  const line = document.createElement("p");
  line.className = "lessons-notice";
  line.setAttribute("role", "status");
  line.hidden = true;
  el.append(line, bar);
  isOther(model).then((other) => {
    line.hidden = !other;
    line.textContent = other ? OTHER : "";
  });
  return () => model.off("change:_html", show);
}

export default { render };
