import { spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { expect, test } from 'vitest';
import { useBundled } from '../../test/support/bundled.ts';
import { projectRoot } from '../shared/project-root.ts';

const bundle = useBundled('server/http/lasting-process.ts');

/** A program that says something every 20 ms and ends by itself with 0 after half a second. */
const program = (guarded: boolean) => `
  import { outliveReaders } from ${JSON.stringify(bundle())};
  ${guarded ? 'outliveReaders(process.stdout, process.stderr);' : ''}
  console.error('on');
  const timer = setInterval(() => { console.log('x'.repeat(1000)); console.error('y'.repeat(1000)); }, 20);
  setTimeout(() => { clearInterval(timer); process.exitCode = 0; }, 500);
`;

/** How it ends when nobody reads what it says any more. */
async function ending(guarded: boolean): Promise<unknown> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', program(guarded)], {
    cwd: projectRoot(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  await once(child.stderr, 'data');
  child.stdout.destroy();
  child.stderr.destroy();
  const [code] = (await once(child, 'exit')) as unknown[];
  return code;
}

test('a process lives on when the readers of its output have gone', async () => {
  expect(await ending(true)).toBe(0);
  // Without it the first word into a closed pipe ends the process.
  expect(await ending(false)).not.toBe(0);
});
