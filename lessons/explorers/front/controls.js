// The controls: native HTML elements with labels, so that keyboard and screen reader work as everywhere.

import { button, play } from "./buttons.js";
import { checkbox, picks, select, stepper } from "./choices.js";
import { slider } from "./slider.js";
import { typed } from "./typed.js";

// Each maker returns {node, show(value)} and, where they mean something to it, stop(), refuse(sentence), forget();
// changed(name, value) and pressed(name) report what the learner did.
export const makers = { button, checkbox, picks, play, select, slider, stepper, typed };
