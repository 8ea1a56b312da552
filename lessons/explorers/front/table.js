// A table of plain texts, its first column the name of each row.

import { element } from "../../front/dom.js";

export function tableOf({ columns, rows, caption }) {
  const heading = (text, scope) => element("th", { scope }, text);
  const head = element("tr", {}, ...columns.map((text) => heading(text, "col")));
  const lines = rows.map(([first, ...rest]) =>
    element("tr", {}, heading(first, "row"), ...rest.map((text) => element("td", {}, text))),
  );
  return element("table", {}, element("caption", {}, caption), element("thead", {}, head), element("tbody", {}, ...lines));
}
