import { spawn } from 'node:child_process';
import { expect, test } from 'vitest';
import { inRoot } from '../project.mjs';

const PROGRAM = `import { endWithNpm } from ${JSON.stringify(inRoot('tools', 'install', 'npm-parent.mjs'))};
process.on('SIGTERM', () => { console.log('told to end'); process.exit(0); });
endWithNpm({ everyMs: 20 });
setInterval(() => {}, 1000);
console.log('running');`;

/**
 * A shell that runs the program and waits for it, as npm's does; resolves with all the program said once it has ended.
 */
function orphan(env) {
  const shell = spawn('sh', ['-c', `'${process.execPath}' --input-type=module -e "$PROGRAM"; true`], {
    env: { ...process.env, PROGRAM, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  shell.stdout.setEncoding('utf8').on('data', (text) => {
    said += text;
    if (said === 'running\n') shell.kill('SIGKILL');
  });
  return new Promise((resolve) => shell.stdout.on('end', () => resolve(said)));
}

test.skipIf(process.platform === 'win32')(
  'ends as by SIGTERM when the shell that npm started is killed (skipped: Windows has no such shell)',
  async () => {
    expect(await orphan({ npm_lifecycle_event: 'start' })).toBe('running\ntold to end\n');
  },
);
