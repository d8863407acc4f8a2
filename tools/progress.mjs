import { stderr } from 'node:process';

/**
 * Says what is being done: one line per step with how long it took. On a terminal the line of the running step counts
 * the seconds in place; elsewhere a step that takes a while announces itself first.
 */
export class Progress {
  constructor({ stream = stderr, width = 10 } = {}) {
    this.stream = stream;
    this.width = width;
    this.live = stream.isTTY === true;
    this.running = new Map();
  }

  title(text) {
    this.stream.write(`${text}\n`);
  }

  /** A step that needed nothing. */
  skipped(name, why) {
    this.line(name, why);
  }

  /** Runs `work`, which resolves to what it did in a few words, and prints that with the time it took. */
  async step(name, doing, work) {
    const started = performance.now();
    const state = { text: doing };
    this.running.set(name, state);
    const tick = this.live
      ? setInterval(() => this.draw(started), 200)
      : setTimeout(() => this.line(name, `${doing} …`), 400);
    if (this.live) this.draw(started);
    try {
      const done = await work((text) => (state.text = text));
      this.end(name, tick);
      this.line(name, `${done} in ${seconds(performance.now() - started)}`);
    } catch (error) {
      this.end(name, tick);
      this.line(name, `failed after ${seconds(performance.now() - started)}`);
      throw error;
    }
  }

  end(name, tick) {
    clearInterval(tick);
    clearTimeout(tick);
    this.running.delete(name);
    if (this.live) this.stream.write('\r\u001b[K');
  }

  draw(started) {
    const names = [...this.running].map(([name, { text }]) => `${name}: ${text}`).join(' · ');
    const line = `  ${names} … ${seconds(performance.now() - started)}`;
    this.stream.write(`\r\u001b[K${line.slice(0, (this.stream.columns ?? 80) - 1)}`);
  }

  line(name, text) {
    if (this.live) this.stream.write('\r\u001b[K');
    this.stream.write(`  ${name.padEnd(this.width)}${text}\n`);
  }
}

/** Says only what takes a while. */
export class QuietProgress extends Progress {
  skipped() {}
}

export function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
