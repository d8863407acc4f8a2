import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, describe, expect, test } from 'vitest';
import { projectRoot } from '../shared/project-root.ts';
import {
  CITED,
  company,
  removeTemporaryFolders,
  temporaryFolder,
  temporarySeed,
} from '../../test/support/seeds/temporary-seed.ts';
import { useBundled } from '../../test/support/bundled.ts';
import { askProgram } from '../../test/support/ask-program.ts';

afterAll(removeTemporaryFolders);

const bad = () =>
  temporarySeed({
    'companies/acme.yaml': company(
      'acme',
      `holders:\n  - { holder: bolt, from: 2007, ${CITED} }\n  - { holder: blot, from: "2007", observedOn: "2007-03-31", ${CITED} }`,
    ),
  });
const data = () => join(temporaryFolder(), 'data');

describe('govgraph', () => {
  test('--help names the commands; each command has its own', async () => {
    const help = await askProgram('--help');
    expect([help.code, help.answer]).toEqual([
      0,
      expect.stringMatching(/check[\s\S]*all its problems\s+at\s+once[\s\S]*load/),
    ]);
    const load = await askProgram('load', '--help');
    expect([load.code, load.answer]).toEqual([
      0,
      expect.stringMatching(/--force[\s\S]*--json[\s\S]*the old graph stays/),
    ]);
  });

  test.each([[['laod']], [['check', '--jsn']], [['check', 'too', 'many']]])(
    '%j is refused with what would do',
    async (words) => {
      const { code, said } = await askProgram(...words);
      expect(code).toBe(2);
      expect(said).toMatch(/error: .*\n/);
    },
  );
});

describe('govgraph check', () => {
  test('of a sound seed ends with 0', async () => {
    expect(await askProgram('check', '--seed', temporarySeed(), '--documents', temporaryFolder())).toEqual({
      code: 0,
      said: '',
      answer: 'No problems in 2 company files, 2 people, 1 source.',
    });
  });

  test('lists every problem with file, line and mend, and ends with 3', async () => {
    const { code, answer } = await askProgram('check', '--seed', bad());
    expect(code).toBe(3);
    expect(answer).toMatch(
      /companies\/acme\.yaml:8 {2}error {2}holders\[0\]\.from: the date 2007 is not quoted\n {4}mend: quote it: from: "2007"\n/,
    );
    expect(answer).toMatch(
      /companies\/acme\.yaml:9 {2}error {2}holders\[1\]\.holder: there is no company or person "blot"\n {4}mend: did you mean "bolt"/,
    );
    expect(answer).toMatch(/2 errors, 0 warnings in 2 company files/);
  });

  test('--json says the same as data', async () => {
    const { code, answer } = await askProgram('check', '--json', '--seed', bad());
    const report = JSON.parse(answer) as { problems: unknown[] };
    expect(code).toBe(3);
    expect(report).toMatchObject({ ok: false, errors: 2, warnings: 0, read: { companies: 2, people: 2, sources: 1 } });
    expect(report.problems[1]).toEqual({
      file: 'companies/acme.yaml',
      line: 9,
      path: 'holders[1].holder',
      severity: 'error',
      problem: 'there is no company or person "blot"',
      mend: 'did you mean "bolt"?',
    });
  });

  test('a folder of documents that is named and is not there is refused; by --json it says which one citations were held against', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'file'), '');
    for (const documents of [join(folder, 'nope'), join(folder, 'file')]) {
      for (const words of [['check'], ['load', '--data', join(folder, 'data')]]) {
        const { code, answer, said } = await askProgram(...words, '--seed', temporarySeed(), '--documents', documents);
        expect([code, answer, said]).toEqual([
          2,
          '',
          `--documents ${documents}: there is no such folder; name the one with the texts of the documents, or leave the option out.`,
        ]);
      }
    }
    const { answer } = await askProgram('check', '--json', '--seed', temporarySeed(), '--documents', folder);
    expect(JSON.parse(answer)).toMatchObject({ ok: true, citationsHeldAgainst: folder });
  });

  test('warnings alone end with 0', async () => {
    const { code, answer } = await askProgram('check', '--seed', temporarySeed({ 'notes.txt': '' }));
    expect([code, answer]).toEqual([0, expect.stringContaining('0 errors, 1 warning in')]);
  });
});

describe('govgraph load', () => {
  test('loads, then has nothing to do', async () => {
    const words = ['load', '--seed', temporarySeed(), '--data', data()];
    const first = await askProgram(...words, '--json');
    expect([first.code, first.said]).toEqual([
      0,
      expect.stringMatching(/^Loaded \(nothing was loaded yet\): 6 nodes, 0 facts, \d+ ms\.$/),
    ]);
    expect(JSON.parse(first.answer)).toMatchObject({ outcome: 'loaded', nodes: 6, facts: 0 });
    const second = await askProgram(...words);
    expect([second.code, second.answer, second.said]).toEqual([
      0,
      '',
      expect.stringMatching(/^Nothing to do \(the seed has not changed\)/),
    ]);
  });

  test('of a bad seed ends with 3, the problems on the error stream and, with --json, as data', async () => {
    const folder = data();
    const { code, said, answer } = await askProgram('load', '--json', '--seed', bad(), '--data', folder);
    expect([code, said]).toEqual([3, expect.stringMatching(/has 2 errors:\n.*acme\.yaml:8/)]);
    const { error } = JSON.parse(answer) as { error: { code: string; problems: unknown[] } };
    expect([error.code, error.problems.length]).toEqual(['SEED_INVALID', 2]);
  });
});

describe('as a program of its own', () => {
  const program = useBundled('server/cli.ts');
  /** Runs as nobody when the tests run as root, for whom no folder is read-only. */
  const run = (words: string[], environment: Record<string, string> = {}) =>
    spawnSync(process.execPath, [program(), ...words], {
      cwd: projectRoot(),
      encoding: 'utf8',
      env: { ...process.env, ...environment },
      ...(process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}),
    });
  const readable = (folder: string) => {
    chmodSync(folder, 0o755);
    return folder;
  };

  test('a read-only data folder: one clear line, exit code 6, and what was there is still there', () => {
    const seed = readable(temporarySeed());
    const folder = readable(temporaryFolder());
    writeFileSync(join(folder, 'precious'), '');
    chmodSync(folder, 0o555);
    const { status, stderr } = run(['load', '--seed', seed, '--data', folder]);
    expect(stderr.trim().split('\n').at(-1)).toMatch(
      /cannot be written: .*EACCES.*Make the data folder writable, or name another one/,
    );
    expect(status).toBe(6);
    expect(readdirSync(folder)).toEqual(['precious']);
    chmodSync(folder, 0o755);
  });

  test.runIf(process.platform === 'linux')(
    'a data folder that the system lets nobody make: the same line, and an end',
    () => {
      const { status, stderr } = run(['load', '--seed', readable(temporarySeed()), '--data', '/proc/govgraph']);
      expect([status, stderr]).toEqual([
        6,
        expect.stringMatching(
          /\/proc\/govgraph.* cannot be written: .*Make the data folder writable, or name another one/,
        ),
      ]);
    },
  );

  test('a seed file that may not be read is a problem of the seed', () => {
    const seed = readable(temporarySeed());
    chmodSync(join(seed, 'people.yaml'), 0o000);
    const { status, stdout } = run(['check', '--seed', seed]);
    expect([status, stdout]).toEqual([
      3,
      expect.stringMatching(/people\.yaml {2}error: the file cannot be read \(EACCES\)\n {4}mend: give the user/),
    ]);
    chmodSync(join(seed, 'people.yaml'), 0o644);
  });

  test('the folder of the setting may be missing, and that citations were not held against it is told', () => {
    const { status, stdout, stderr } = run(['check', '--seed', readable(temporarySeed())], {
      DOCUMENTS_DIR: '/nowhere/documents',
    });
    expect([status, stdout.trim(), stderr.trim().split('\n').at(-1)]).toEqual([
      0,
      'No problems in 2 company files, 2 people, 1 source.',
      'Citations were not held against the texts: there is no folder /nowhere/documents.',
    ]);
  });

  test('a bad setting ends with 4', () => {
    const { status, stderr } = run(['check'], { PORT: 'four' });
    expect([status, stderr]).toEqual([4, expect.stringContaining('PORT must be a whole number')]);
  });

  test('the answer goes to the output stream and nothing else does', () => {
    const folder = readable(temporaryFolder());
    mkdirSync(join(folder, 'data'));
    chmodSync(join(folder, 'data'), 0o777);
    const { status, stdout } = run([
      'load',
      '--json',
      '--seed',
      readable(temporarySeed()),
      '--data',
      join(folder, 'data'),
    ]);
    expect([status, (JSON.parse(stdout) as { outcome: string }).outcome]).toEqual([0, 'loaded']);
  });
});
