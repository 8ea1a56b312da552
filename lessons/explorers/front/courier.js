// The courier: carries what the learner did to the kernel, one message at a time; the newest value wins.

const WAIT_MS = 1000; // without an answer for so long, the learner is told
const LONGEST_WAIT_MS = 8000; // between two tries

export class Courier {
  // facts() tells the view's size, theme and what it already has; status(waiting) is called when that changes.
  constructor(model, view, facts, status) {
    Object.assign(this, { model, view, facts, status });
    this.seq = 0;
    this.queue = [];
    this.pending = null;
    this.timer = null;
    this.retry = null;
    this.closed = false;
  }

  // Of a slider's many waiting values only the last is sent; actions on different controls keep their order, since
  // one may depend on the other.
  post(action) {
    const last = this.queue[this.queue.length - 1];
    const target = (some) => (some.set ? `set ${Object.keys(some.set)}` : `${Object.keys(some)[0]} ${some.mark || ""}`);
    const repeats = last && target(last) === target(action) && !action.press;
    if (repeats && action.nudge) action.nudge = action.nudge.map((steps, way) => steps + last.nudge[way]); // none is lost
    if (action.reset) this.queue = [action];
    else if (repeats) this.queue[this.queue.length - 1] = action;
    else if (Object.keys(action).length || !this.queue.length) this.queue.push(action);
    this.pump();
  }

  // True while a newer value of this control is on its way: the kernel's older one must not overwrite it.
  holds(name) {
    return this.queue.some((action) => action.set && name in action.set);
  }

  pump() {
    if (this.closed || this.pending || !this.queue.length) return;
    if (!this.facts()) {
      // Hidden for a moment (JupyterLab does it when it changes theme): try at the next frame. Hidden for longer:
      // the view pumps again when it gets a size.
      this.retry = requestAnimationFrame(() => this.facts() && this.pump());
      return;
    }
    this.retry = null;
    this.seq += 1;
    this.pending = { view: this.view, seq: this.seq, ...this.queue.shift() };
    this.send(WAIT_MS);
  }

  // A lost answer (a restarted kernel, a busy one) is asked for again, less and less often; the number stays, so
  // that the kernel does not act twice.
  send(wait) {
    this.timer = setTimeout(() => {
      this.status(true);
      this.send(Math.min(2 * wait, LONGEST_WAIT_MS));
    }, wait);
    try {
      const { buffers, ...message } = this.pending;
      const again = wait > WAIT_MS && { fonts: false }; // they are large, and a busy kernel answers every try
      this.model.send({ ...message, ...this.facts(), ...again }, undefined, buffers);
    } catch {
      this.status(true); // the connection is gone; the next try may find a new one
    }
  }

  // Whether a message is the answer that is waited for. What another view or code has changed since `state` is asked for.
  isAnswer(message, state) {
    const ours = message.view === this.view;
    if (!ours && message.state > state) this.post({});
    return ours && this.expects(message.seq);
  }

  expects(seq) {
    return this.pending !== null && this.pending.seq === seq;
  }

  done() {
    clearTimeout(this.timer);
    this.pending = null;
    this.status(false);
    this.pump();
  }

  close() {
    clearTimeout(this.timer);
    cancelAnimationFrame(this.retry);
    this.queue = [];
    this.pending = null; // an answer on its way is expected no more
    this.closed = true;
  }
}
