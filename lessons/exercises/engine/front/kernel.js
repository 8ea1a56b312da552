// Messages to the kernel, a line that says so while one waits its turn, and another when none comes back.

const NOTICE_MS = 400; // after so long the reader sees that the answer was taken
const PATIENCE_MS = 2000;
const BUSY = "This is taken, and read as soon as the cells that still run are done.";
const SILENT = "The kernel does not answer yet. While cells still run, wait a little; if it was restarted, run this cell again. "
  + "What you typed is kept.";
const GONE = "There is no kernel. Start one and run this cell again; what you typed is kept.";

// `counted` is a number of the model that the kernel counts up with each message.
export function kernelOf(model, counted, line) {
  let timers = [];
  const stop = () => timers.forEach(clearTimeout);
  const after = (ms, words) => setTimeout(() => { line.textContent = words; }, ms);
  const heard = () => {
    stop();
    line.textContent = "";
  };
  const send = (message) => {
    stop();
    try {
      model.send(message);
      timers = [after(NOTICE_MS, BUSY), after(PATIENCE_MS, SILENT)];
    } catch {
      line.textContent = GONE;
    }
  };
  const ask = () => send({ kind: "hello" });
  model.on(`change:${counted}`, heard);
  model.on("comm_live_update", ask); // a kernel that stops or restarts lets go of its boxes
  return {
    send,
    close: () => {
      stop();
      model.off(`change:${counted}`, heard);
      model.off("comm_live_update", ask);
    },
  };
}
