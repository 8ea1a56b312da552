// A widget on its pages: each of its views, and its end when its cell was run again, perhaps in another tab.

export const PARTED = "This notebook was run again in another tab: run this cell.";

// What a front end hands to the page; a `View` is made with the model and the node that it stands in.
export function frontOf(View) {
  return {
    initialize({ model }) {
      model.on("msg:custom", (message) => message.kind === "parted" && forget(model, message));
    },
    render({ model, el }) {
      const view = new View(model, el);
      return () => view.close();
    },
  };
}

// One that no page shows is of no use to the browser either, once the kernel has let it go.
async function forget(model, message) {
  const found = await model.widget_manager?.get_model(message.model);
  if (found && !Object.keys(found.views ?? {}).length) found.close(true);
}
