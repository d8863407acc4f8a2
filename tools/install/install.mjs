import { existsSync, readFileSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { run } from '../command.mjs';
import { withLock } from './folder-lock.mjs';
import { Complaint, diskComplaint, inRoot, root } from '../project.mjs';

const LOCK = inRoot('.cache', 'install.lock');

/** Makes `node_modules` what `package-lock.json` says, and does nothing when it is. */
export async function ensureInstalled(progress) {
  if (whyInstall() === undefined) {
    progress.skipped('packages', 'as package-lock.json says, nothing to install');
    return;
  }
  try {
    await withLock(LOCK, () => installIfStillNeeded(progress), {
      onWait: (pid) => progress.skipped('packages', `waiting for process ${pid}, which is installing them`),
    });
  } catch (error) {
    throw diskComplaint(error);
  }
}

async function installIfStillNeeded(progress) {
  const why = whyInstall();
  if (why === undefined) {
    progress.skipped('packages', 'installed by the other process');
    return;
  }
  await progress.step('packages', `installing what package-lock.json says (${why})`, async (say) => {
    // npm writes its record last. Without the old one, an install that is cut off here is seen to be unfinished.
    rmSync(inRoot('node_modules', '.package-lock.json'), { force: true });
    const { code, output } = await runNpm(
      [
        'ci',
        '--include=dev',
        '--include=optional',
        '--no-audit',
        '--no-fund',
        '--prefer-offline',
        '--fetch-retries=2',
        '--fetch-retry-mintimeout=1000',
        '--fetch-retry-maxtimeout=5000',
      ],
      say,
    );
    if (code !== 0) throw npmComplaint(output);
    const still = whyInstall();
    if (still !== undefined) throw new Complaint(`npm ci ended well, but ${still}.\n\n${output.trim()}`);
    return `${countPackages()} installed`;
  });
}

function runNpm(args) {
  const script = process.env['npm_execpath'];
  if (script !== undefined && basename(script) === 'npm-cli.js') return run(process.execPath, [script, ...args]);
  return run('npm', args, { shell: process.platform === 'win32' }).catch((error) => {
    if (error.code === 'ENOENT')
      throw new Complaint('npm was not found. It comes with Node; install Node from nodejs.org with npm.');
    throw error;
  });
}

/** Why an install is needed, in words; undefined when every package of the lock for this machine is in place. */
export function whyInstall(folder = root) {
  const at = (path) => `${folder}/${path}`;
  if (!existsSync(at('node_modules'))) return 'there is no node_modules yet';
  if (!existsSync(at('node_modules/.package-lock.json'))) return 'the last install did not finish';
  const wanted = readLock(at('package-lock.json'));
  const present = readLock(at('node_modules/.package-lock.json'));
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === '' || !isForThisMachine(entry)) continue;
    const here = present[path];
    if (here === undefined) {
      // npm leaves optional packages out when it finds that they do not fit.
      if (entry.optional === true && entry.os === undefined && entry.cpu === undefined) continue;
      return `${path} is missing`;
    }
    if (here.version !== entry.version || (here.integrity ?? entry.integrity) !== (entry.integrity ?? here.integrity)) {
      return `${path} is another version`;
    }
    if (!existsSync(at(path))) return `${path} is missing`;
  }
  return undefined;
}

function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch (error) {
    throw new Complaint(
      `${file} cannot be read (${error.message}). Get it back from the repository, or delete node_modules.`,
    );
  }
}

/** Native packages name the systems they are for, `linux` or `!win32`; only this machine's are installed. */
export function isForThisMachine({ os, cpu, libc }, machine = thisMachine()) {
  return fits(os, machine.os) && fits(cpu, machine.cpu) && (machine.os !== 'linux' || fits(libc, machine.libc));
}

function fits(list, value) {
  if (list === undefined) return true;
  if (list.includes(`!${value}`)) return false;
  const named = list.filter((item) => !item.startsWith('!'));
  return named.length === 0 || named.includes(value);
}

let libc;

function thisMachine() {
  if (process.platform === 'linux') libc ??= process.report.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl';
  return { os: process.platform, cpu: process.arch, libc };
}

function countPackages() {
  return `${Object.keys(readLock(inRoot('node_modules', '.package-lock.json'))).length} packages`;
}

function npmComplaint(output) {
  const detail = output
    .split('\n')
    .filter((line) => /^npm error\s+\S/.test(line) && !/^npm error\s+at |complete log/.test(line))
    .slice(0, 12)
    .join('\n');
  if (
    /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT)\b/.test(
      detail,
    )
  ) {
    return new Complaint(
      `The packages could not be fetched: the npm registry did not answer. Check the network connection, and the proxy if there is one ` +
        `("npm config get proxy"), then start again; what is already fetched is kept.\n\nnpm said:\n${detail}`,
    );
  }
  if (/\b(EROFS|EACCES|EPERM)\b/.test(detail)) return diskComplaint({ code: 'EACCES' });
  if (/\b(ENOSPC|EDQUOT)\b/.test(detail)) return diskComplaint({ code: 'ENOSPC' });
  if (/\bEUSAGE\b/.test(detail)) {
    return new Complaint(
      `package.json and package-lock.json do not agree; get both from the repository.\n\nnpm said:\n${detail}`,
    );
  }
  return new Complaint(`The packages could not be installed. npm said:\n${output.trim()}`);
}
