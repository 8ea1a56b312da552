// Light or dark: JupyterLab's own theme where there is one, else the system's.

export function isDark() {
  const light = document.body.dataset.jpThemeLight;
  return light === undefined ? window.matchMedia("(prefers-color-scheme: dark)").matches : light === "false";
}

// Keeps the mark of the dark theme on `root`, and tells of changes; returns what ends that.
export function watchTheme(root, told) {
  const system = window.matchMedia("(prefers-color-scheme: dark)");
  const changed = () => {
    if (isDark() === root.classList.contains("lessons-dark")) return;
    root.classList.toggle("lessons-dark", isDark());
    told();
  };
  const observer = new MutationObserver(changed);
  observer.observe(document.body, { attributes: true, attributeFilter: ["data-jp-theme-light"] });
  system.addEventListener("change", changed);
  root.classList.toggle("lessons-dark", isDark());
  return () => {
    observer.disconnect();
    system.removeEventListener("change", changed);
  };
}
