// A notebook of the course lives when it is opened: it is run from the top, if its code is what the course ships.
import { codeOf, isOfTheCourse, isShipped } from "./shipped.js";
import { addFolding } from "./folding.js";
import { addPrinting } from "./printing.js";
import { notice, takeNoticeAway } from "./notice.js";
import { comeBack, WIDGET } from "./return.js";
import { tellAsleep } from "./asleep.js";
import { stamp } from "./stamp.js";

const RESTARTED = new Set(["restarting", "autorestarting"]);
const NOT_SHIPPED = "The code of this notebook is not what the course ships, so it was not run by itself.";
const SWITCHED_OFF = "Notebooks are not run by themselves here (see Settings, Reading Launch Reports).";
const SETTLED_MS = 400; // after a restart: whoever restarts "and runs all" has asked for it by then

// Each box and explorer in the outputs has its widget in the kernel.
async function lives(panel) {
  const shown = codeCells(panel).flatMap((cell) => cell.outputs ?? []).map((output) => output.data?.[WIDGET]?.model_id);
  const wanted = shown.filter(Boolean);
  if (!wanted.length) return false;
  const kernel = panel.sessionContext.session?.kernel;
  const reply = await kernel.requestCommInfo({ target_name: "jupyter.widget" });
  const known = reply.content.comms ?? {};
  return wanted.every((id) => id in known);
}

function codeCells(panel) {
  return panel.context.model.toJSON().cells.filter((cell) => cell.cell_type === "code");
}

// The view stays where the reader is: running all cells by hand would go to the last one.
async function run(panel, NotebookActions) {
  const cells = panel.content.widgets.filter((cell) => cell.model.type === "code");
  await NotebookActions.runCells(panel.content, cells, panel.sessionContext);
}

async function attend(panel, { NotebookActions, Widget, ToolbarButton, runsOnOpen }) {
  await panel.context.ready;
  if (!isOfTheCourse(codeCells(panel))) return;
  addFolding(panel, ToolbarButton);
  const start = () => run(panel, NotebookActions);

  // Not by itself: switched off, or code that the course does not ship.
  let scheduled = 0;
  const open = async () => {
    if (panel.isDisposed || (await lives(panel)) || (await comeBack(panel, codeCells(panel)))) return;
    const shipped = await isShipped(codeOf(codeCells(panel)));
    if (scheduled || panel.isDisposed) return; // the reader was faster
    if (shipped && runsOnOpen()) {
      await start();
      return;
    }
    notice(panel, Widget, shipped ? SWITCHED_OFF : NOT_SHIPPED, start);
    tellAsleep(panel);
  };

  const count = (_, { notebook }) => {
    if (notebook !== panel.content) return;
    scheduled += 1;
    takeNoticeAway(panel); // whoever runs a cell has begun
  };
  NotebookActions.executionScheduled.connect(count);
  panel.disposed.connect(() => NotebookActions.executionScheduled.disconnect(count));

  await panel.sessionContext.ready;
  const kernel = panel.sessionContext.session?.kernel;
  if (!kernel) { // the reader chose to have none
    tellAsleep(panel);
    return;
  }
  await kernel.info;
  if (!scheduled) await open();

  let restarting = false;
  panel.sessionContext.statusChanged.connect((_, status) => {
    if (RESTARTED.has(status)) {
      restarting = true;
      scheduled = 0;
    } else if (restarting && status === "idle") {
      restarting = false;
      setTimeout(() => { if (!scheduled) open(); }, SETTLED_MS);
    }
  });
}

export async function plugin(shared) {
  const [{ INotebookTracker, NotebookActions }, { ISettingRegistry }, { Widget }, { ToolbarButton }] = await Promise.all(
    ["@jupyterlab/notebook", "@jupyterlab/settingregistry", "@lumino/widgets", "@jupyterlab/apputils"].map(shared));
  const id = "reading-launch-reports:opening";
  return {
    id,
    description: "Runs a notebook of the course when it is opened.",
    autoStart: true,
    requires: [INotebookTracker],
    optional: [ISettingRegistry],
    async activate(app, tracker, registry) {
      const settings = await registry?.load(id).catch(() => null);
      const runsOnOpen = () => settings?.get("runOnOpen").composite !== false;
      addPrinting();
      window._JUPYTERLAB["reading-launch-reports"].stamp = stamp(); // the progress bar asks for it
      const seen = new WeakSet(); // two views of one notebook share what is run
      const take = (panel) => {
        if (seen.has(panel.context)) {
          panel.context.ready.then(() => { if (isOfTheCourse(codeCells(panel))) addFolding(panel, ToolbarButton); });
          return;
        }
        seen.add(panel.context);
        attend(panel, { NotebookActions, Widget, ToolbarButton, runsOnOpen }).catch((error) =>
          console.warn("Reading Launch Reports: this notebook was not run by itself.", error));
      };
      tracker.widgetAdded.connect((_, panel) => take(panel));
      tracker.forEach(take);
    },
  };
}
