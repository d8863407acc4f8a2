import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNode } from './command.mjs';
import { fingerprint } from './fingerprint.mjs';
import { withLock } from './install/folder-lock.mjs';
import { Complaint, diskComplaint, inRoot } from './project.mjs';

const LOCK = inRoot('.cache', 'build.lock');
/** Holds the fingerprint of the inputs; written into the new folder before it takes the place of the old one. */
const STAMP = '.inputs';

/**
 * What is built: where its inputs are, its Vite configuration, a file that is there when it is, and what of it is run
 * to write one more.
 */
const PRODUCTS = [
  { name: 'explorer', folder: 'client', inputs: ['client'], main: 'index.html' },
  {
    name: 'server',
    folder: 'server',
    inputs: ['server', 'cypher'],
    main: 'main.js',
    writes: { file: 'books.json', by: 'keep-books.js' },
  },
];

const output = ({ folder }) => inRoot('dist', folder);

/** Builds into `dist/` what is missing or was made from other files than are there now. */
export async function ensureBuilt(progress, { force = false, only = PRODUCTS.map(({ folder }) => folder) } = {}) {
  const asked = PRODUCTS.filter(({ folder }) => only.includes(folder));
  const stale = force ? asked : asked.filter((product) => !isFresh(product));
  for (const product of asked)
    if (!stale.includes(product)) progress.skipped(product.name, 'unchanged, not built again');
  if (stale.length === 0) return;
  try {
    await withLock(
      LOCK,
      async () => {
        sweep();
        const todo = force ? stale : stale.filter((product) => !isFresh(product));
        await Promise.all(todo.map((product) => progress.step(product.name, 'building', () => build(product))));
      },
      { onWait: (pid) => progress.skipped('build', `waiting for process ${pid}, which is building`) },
    );
  } catch (error) {
    throw diskComplaint(error);
  }
}

function isFresh(product) {
  const stamp = join(output(product), STAMP);
  return (
    existsSync(join(output(product), product.main)) &&
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === inputsOf(product)
  );
}

function inputsOf({ inputs }) {
  return fingerprint([...inputs, 'package-lock.json', 'tsconfig.json']);
}

async function build(product) {
  const made = inRoot('dist', `.making-${product.folder}`);
  const inputs = inputsOf(product);
  const { code, output: said } = await runNode([
    inRoot('tools', 'vite-build.mjs'),
    inRoot(product.folder, 'vite.config.ts'),
    made,
  ]);
  if (code !== 0) throw new Complaint(`The ${product.name} could not be built:\n\n${said.trim()}`);
  if (product.writes !== undefined) {
    const { file, by } = product.writes;
    const written = await runNode([join(made, by), join(made, file)]);
    if (written.code !== 0) throw new Complaint(`${by} did not write ${file}:\n\n${written.output.trim()}`);
  }
  writeFileSync(join(made, STAMP), inputs);
  replace(output(product), made);
  return 'built';
}

/** At any moment there is either a whole folder or none. */
function replace(folder, made) {
  const old = `${folder}.old`;
  rmSync(old, { recursive: true, force: true });
  if (existsSync(folder)) renameSync(folder, old);
  renameSync(made, folder);
  rmSync(old, { recursive: true, force: true });
}

/** What a build that was cut off has left. */
function sweep() {
  mkdirSync(inRoot('dist'), { recursive: true });
  for (const { folder } of PRODUCTS) {
    rmSync(inRoot('dist', `.making-${folder}`), { recursive: true, force: true });
    rmSync(inRoot('dist', `${folder}.old`), { recursive: true, force: true });
  }
}
