// Boxes and explorers of a notebook that is opened again while its kernel runs come back as they were: a saved notebook
// does not name them, but the kernel knows which cell shows which.
export const WIDGET = "application/vnd.jupyter.widget-view+json";
const STILLS = ['<div class="lessons-question">', '<div class="lessons-report-still">']; // of a box, of a report desk
const BAR = "Progress bar of notebook ", PICTURE = /^[A-Za-z_]\w*: \S/;
const ASKED = "getattr(__import__('sys').modules.get('lessons.front.shown'), 'by_cell', str)()";

const text = (data, kind) => [data?.[kind] ?? ""].flat().join("");

// As `lessons.running.saving.is_ours` has it.
export function isOurs({ data }) {
  const words = text(data, "text/plain"), html = text(data, "text/html");
  if (html) return STILLS.some((still) => html.includes(still)) || words.startsWith(BAR);
  return "image/png" in (data ?? {}) && PICTURE.test(words);
}

// Each cell's widgets, as pairs of a name and the HTML that stands beside it.
async function shownByCell(kernel) {
  const reply = await kernel.requestExecute({ code: "", silent: true, user_expressions: { shown: ASKED } }).done;
  return reply.content.user_expressions?.shown?.data?.["application/json"] ?? {};
}

// What may run something in a page that takes it for its own.
const harmless = ({ output_type, data }) =>
  output_type === "stream" || Object.keys(data ?? {}).every((kind) => ["text/plain", "image/png"].includes(kind));

// True where every box, bar and picture of the notebook has its widget again; else nothing is changed.
export async function comeBack(panel, codeCells) {
  const kernel = panel.sessionContext.session.kernel;
  const shown = await shownByCell(kernel);
  const ours = codeCells.map(({ id, outputs }) => ({ id, outputs, places: outputs.flatMap((one, at) => (isOurs(one) ? [at] : [])) }))
    .filter(({ places }) => places.length);
  if (!ours.length || ours.some(({ id, places }) => shown[id]?.length !== places.length)) return false;
  const { comms } = (await kernel.requestCommInfo({ target_name: "jupyter.widget" })).content;
  if (ours.some(({ id }) => shown[id].some(([name]) => !(name in comms)))) return false;
  // A page that was loaded trusts no cell; what it is to show from now on comes from the kernel.
  if (ours.some(({ outputs, places }) => outputs.some((one, at) => !places.includes(at) && !harmless(one)))) return false;
  const cells = new Map(panel.content.widgets.map((cell) => [cell.model.id, cell.model]));
  for (const { id, outputs, places } of ours) {
    places.forEach((at, number) => {
      const [name, html] = shown[id][number];
      const data = { [WIDGET]: { model_id: name, version_major: 2, version_minor: 0 } };
      for (const kind of ["text/plain", "image/png"]) if (outputs[at].data[kind]) data[kind] = outputs[at].data[kind];
      if (html) data["text/html"] = html;
      cells.get(id).outputs.set(at, { ...outputs[at], data });
    });
    cells.get(id).trusted = true;
  }
  return true;
}
