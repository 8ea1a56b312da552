// What is typed and not yet checked, kept in this browser until it is: by server, notebook and question.

function server() {
  try {
    return JSON.parse(document.getElementById("jupyter-config-data").textContent).baseUrl;
  } catch {
    return ""; // not in JupyterLab
  }
}

export function draftOf(key) {
  const name = `${server()} ${key}`;
  // A browser may refuse to keep anything: then a draft lives as long as its box.
  const tried = (act) => {
    try {
      return act();
    } catch {
      return null;
    }
  };
  return {
    get: () => tried(() => JSON.parse(localStorage.getItem(name))),
    keep: (answer) => tried(() => localStorage.setItem(name, JSON.stringify(answer))),
    drop: () => tried(() => localStorage.removeItem(name)),
  };
}
