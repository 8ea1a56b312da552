// Messages to the kernel, and a line that says so when none comes back.

const PATIENCE_MS = 2000;
const SILENT = "The kernel does not answer. If it was restarted, run this cell again; what you typed is kept.";
const GONE = "There is no kernel. Start one and run this cell again; what you typed is kept.";

// `counted` is a number of the model that the kernel counts up with each message.
export function kernelOf(model, counted, line) {
  let timer = 0;
  const heard = () => {
    clearTimeout(timer);
    line.textContent = "";
  };
  const send = (message) => {
    clearTimeout(timer);
    try {
      model.send(message);
      timer = setTimeout(() => { line.textContent = SILENT; }, PATIENCE_MS);
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
      clearTimeout(timer);
      model.off(`change:${counted}`, heard);
      model.off("comm_live_update", ask);
    },
  };
}
