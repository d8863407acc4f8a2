import process from 'node:process';
import { GovernanceError } from '../errors.ts';

/** Where a command writes: answers to one stream, progress and complaints to the other. */
export interface Output {
  answer(text: string): void;
  say(text: string): void;
  /** Replaces the last progress line on a terminal; elsewhere only what is `lasting` is written. */
  progress(text: string, lasting?: boolean): void;
}

export function terminal(): Output {
  const { stdout, stderr } = process;
  // A reader that has seen enough (`| head`) closes the pipe; that is no failure.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  let open = false;
  const clear = () => {
    if (open) stderr.write('\r\u001b[2K');
    open = false;
  };
  return {
    answer: (text) => stdout.write(`${text}\n`),
    say: (text) => {
      clear();
      stderr.write(`${text}\n`);
    },
    progress: (text, lasting = false) => {
      clear();
      if (lasting) stderr.write(`${text}\n`);
      else if (stderr.isTTY) {
        stderr.write(text);
        open = true;
      }
    },
  };
}

/** An error as the JSON that `--json` promises also when a command fails. */
export function errorJson(error: unknown): string {
  const known = error instanceof GovernanceError;
  const code = known ? error.code : 'INTERNAL';
  const message = known ? error.message : 'The program failed; see the message on the error stream.';
  return JSON.stringify({ error: { code, message, ...(known ? error.details : {}) } }, null, 2);
}
