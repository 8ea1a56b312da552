// The end of a widget whose cell was run again, perhaps in another tab.

export const PARTED = "This notebook was run again in another tab: run this cell.";

// One that no page shows is of no use to the browser either, once the kernel has let it go.
export async function forget(model, message) {
  const found = await model.widget_manager?.get_model(message.model);
  if (found && !Object.keys(found.views ?? {}).length) found.close(true);
}
