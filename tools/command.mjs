import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { root } from './project.mjs';

const children = new Set();

/**
 * Runs a program to its end and keeps what it says.
 * @returns {Promise<{ code: number, output: string }>} `output` is both of its streams in the order they came; a
 *   program that a signal ended has the code 128 + the signal's number, as shells have it.
 */
export function run(program, args, { env = {}, onOutput, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...options,
      env: { ...process.env, ...env },
    });
    children.add(child);
    let output = '';
    const take = (chunk) => {
      output += chunk;
      onOutput?.(chunk);
    };
    child.stdout?.setEncoding('utf8').on('data', take);
    child.stderr?.setEncoding('utf8').on('data', take);
    child.on('error', (error) => {
      children.delete(child);
      reject(error);
    });
    child.on('close', (code, signal) => {
      children.delete(child);
      resolve({ code: code ?? (signal === 'SIGINT' ? 130 : 143), output: stripVTControlCharacters(output) });
    });
  });
}

export const runNode = (args, options) => run(process.execPath, args, options);

/** While `work` runs, Ctrl-C and SIGTERM end the programs it started, run `cleanUp`, and then this process. */
export async function interruptible(work, cleanUp = () => {}) {
  const stop = (signal) => {
    for (const child of children) child.kill(signal);
    cleanUp();
    process.exit(signal === 'SIGINT' ? 130 : 143);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  try {
    return await work();
  } finally {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
  }
}
