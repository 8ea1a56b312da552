// What is typed is read when there was a pause in typing, or when its field is left.

export function resting(input, ms, read) {
  let timer = null;
  const stop = () => {
    clearTimeout(timer);
    timer = null;
  };
  const now = () => {
    stop();
    read();
  };
  input.addEventListener("input", () => {
    stop();
    timer = setTimeout(now, ms);
  });
  input.addEventListener("change", now);
  return { now, stop, isTyping: () => timer !== null };
}
