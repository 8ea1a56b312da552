// The door through which JupyterLab takes the extension in: a module federation container, written by hand, so that
// what is shipped is what is read and nothing has to be built.
(() => {
  const here = document.currentScript.src;
  let shelves; // what JupyterLab shares: package -> version -> { get }

  // The newest version of a package that JupyterLab shares.
  async function shared(name) {
    const versions = Object.entries(shelves[name] ?? {});
    if (!versions.length) throw new Error(`JupyterLab does not share ${name}`);
    versions.sort(([one], [other]) => one.localeCompare(other, "en", { numeric: true }));
    const factory = await versions.at(-1)[1].get();
    return factory();
  }

  (window._JUPYTERLAB ??= {})["reading-launch-reports"] = {
    init(scope) { shelves = scope; },
    async get(name) {
      if (name !== "./extension") throw new Error(`there is no ${name} here`);
      const { plugin } = await import(new URL("opening.js", here));
      const made = await plugin(shared);
      return () => ({ __esModule: true, default: [made] });
    },
  };
})();
