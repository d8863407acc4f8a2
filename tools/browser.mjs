import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, runNode } from './command.mjs';
import { withLock } from './install/folder-lock.mjs';
import { Complaint, inRoot } from './project.mjs';

/** Switches of the packaged browser that suit a cloud function but not a test: one crash would take everything down. */
const UNWANTED = new Set([
  '--single-process',
  '--no-zygote',
  '--in-process-gpu',
  '--disable-web-security',
  '--allow-running-insecure-content',
]);
const WANTED = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * A browser that needs nothing but npm: the Chromium of @sparticuz/chromium, unpacked once into `.cache/`.
 * `GOVGRAPH_BROWSER` names another one (a Chrome or Chromium); elsewhere than on Linux it is the only way.
 * @returns {Promise<{ executablePath: string, args: string[], env: Record<string, string> }>} what playwright's
 *   `launch` takes
 */
export async function findBrowser() {
  const own = process.env['GOVGRAPH_BROWSER'];
  if (own !== undefined && own !== '') {
    if (!existsSync(own)) throw new Complaint(`GOVGRAPH_BROWSER names ${own}, which does not exist.`);
    return { executablePath: own, args: WANTED, env: { ...process.env } };
  }
  if (process.platform !== 'linux') {
    throw new Complaint(
      'The browser that comes from npm runs on Linux only; set GOVGRAPH_BROWSER to the program of a Chrome or Chromium.',
    );
  }
  const folder = await unpacked();
  const executablePath = join(folder, 'chromium');
  const { default: packaged } = await import('@sparticuz/chromium');
  const env = await environmentFor(executablePath, folder);
  const args = [...packaged.args.filter((arg) => !UNWANTED.has(arg) && !arg.startsWith('--headless')), ...WANTED];
  return { executablePath, args: [...new Set(args)], env };
}

/**
 * The folder with the unpacked browser. It appears whole or not at all: the package itself trusts a half-written file.
 */
async function unpacked() {
  if (!existsSync(inRoot('node_modules', '@sparticuz', 'chromium')))
    throw new Complaint('No browser came along from npm; set GOVGRAPH_BROWSER to the program of a Chrome or Chromium.');
  const { version } = JSON.parse(
    readFileSync(inRoot('node_modules', '@sparticuz', 'chromium', 'package.json'), 'utf8'),
  );
  const folder = inRoot('.cache', `chromium-${version}-${process.arch}`);
  if (existsSync(folder)) return folder;
  await withLock(inRoot('.cache', 'chromium.lock'), async () => {
    if (existsSync(folder)) return;
    mkdirSync(inRoot('.cache'), { recursive: true });
    const making = mkdtempSync(inRoot('.cache', 'unpacking-'));
    try {
      // The package unpacks into the temporary folder; the variable makes it unpack the system libraries too.
      const { code, output } = await runNode(
        ['--input-type=module', '-e', `import chromium from '@sparticuz/chromium'; await chromium.executablePath();`],
        { env: { TMPDIR: making, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' } },
      );
      if (code !== 0) throw new Complaint(`The browser could not be unpacked:\n${output}`);
      renameSync(making, folder);
    } finally {
      rmSync(making, { recursive: true, force: true });
    }
  });
  return folder;
}

/**
 * The machine's own libraries where it has them, else those that come with the browser. The fonts are always the ones
 * that come with it, so that a page looks the same on every machine and a letter that we do not serve ourselves shows.
 */
async function environmentFor(executablePath, folder) {
  const fonts = join(folder, 'govgraph-fonts.conf');
  const where = `<fontconfig><dir>${folder}/fonts/fonts</dir><cachedir>${folder}/fonts/cache</cachedir></fontconfig>\n`;
  // Another browser may be reading it at this moment: it is there whole, and is not written again.
  if (!existsSync(fonts) || readFileSync(fonts, 'utf8') !== where) {
    writeFileSync(`${fonts}.${process.pid}`, where);
    renameSync(`${fonts}.${process.pid}`, fonts);
  }
  const plain = { ...process.env, FONTCONFIG_FILE: fonts };
  if ((await run(executablePath, ['--version'], { env: plain })).code === 0) return plain;
  const bundled = {
    ...plain,
    LD_LIBRARY_PATH: [join(folder, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':'),
  };
  const { code, output } = await run(executablePath, ['--version'], { env: bundled });
  if (code === 0) return bundled;
  throw new Complaint(
    `The browser that comes from npm does not run on this machine; set GOVGRAPH_BROWSER to one that does.\n${output}`,
  );
}
