import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { checkSeed } from './check-seed.ts';
import {
  company,
  problemsOf,
  removeTemporaryFolders,
  SOUND,
  temporaryFolder,
  temporarySeed,
} from '../../test/support/seeds/temporary-seed.ts';

afterAll(removeTemporaryFolders);

const told = (files: Parameters<typeof problemsOf>[0]) =>
  problemsOf(files).map(({ file, line, problem, mend, severity }) => [
    `${file}:${String(line)}`,
    problem,
    mend,
    severity,
  ]);

test('a sound seed has no problems', () => {
  expect(problemsOf({})).toEqual([]);
});

describe('the folder', () => {
  test('that is not there', () => {
    const { problems, errors } = checkSeed('/nowhere/at/all');
    expect(errors).toBe(1);
    expect(problems[0]?.problem).toBe('there is no seed folder /nowhere/at/all');
    expect(problems[0]?.mend).toMatch(/SEED_DIR/);
  });

  test('that is a file', () => {
    const path = join(temporaryFolder(), 'seed');
    writeFileSync(path, '');
    expect(checkSeed(path).problems.map(({ problem }) => problem)).toEqual([`there is no seed folder ${path}`]);
  });

  test('without sources.yaml, and nothing else is blamed for it', () => {
    const mend = 'create it with the documents that the facts cite, each with id, title, publisher, published and kind';
    expect(told({ 'sources.yaml': undefined })).toEqual([['sources.yaml:0', 'the file is missing', mend, 'error']]);
  });

  test.each(['people.yaml', 'findings.yaml'])('without %s, which says that there are none', (file) => {
    expect(told({ [file]: undefined })).toEqual([]);
  });

  test('in which nobody has written anything', () => {
    const empty = temporaryFolder();
    const all = () => {
      const { seed, problems } = checkSeed(empty);
      return [seed.isEmpty, ...problems.map(({ file, severity, problem }) => [severity, file, problem])];
    };
    const told = [true, ['warning', '', 'the folder is empty: there are no facts but those that are imported']];
    expect(all()).toEqual(told);
    mkdirSync(join(empty, 'companies'));
    mkdirSync(join(empty, 'rulebooks'));
    writeFileSync(join(empty, 'README.md'), 'nothing yet');
    expect(all()).toEqual(told);
    // A file of another name may be a slip: then it is no empty folder.
    writeFileSync(join(empty, 'source.yaml'), '');
    expect(all()[0]).toBe(false);
    expect(all()).toContainEqual(['error', 'sources.yaml', 'the file is missing']);
    expect(checkSeed(temporarySeed()).seed.isEmpty).toBe(false);
  });

  test('without companies', () => {
    const files = Object.fromEntries(
      Object.keys(SOUND)
        .filter((file) => file.startsWith('companies'))
        .map((file) => [file, undefined]),
    );
    expect(problemsOf(files).find(({ file }) => file === 'companies')).toMatchObject({
      problem: 'the folder is missing',
    });
  });

  test('with files that are not read; what editors leave behind is passed over', () => {
    const files = {
      'notes.txt': '',
      'companies/acme.yml': '',
      'README.md': '',
      '.DS_Store': '',
      'companies/.acme.yaml.swp': '',
      'companies/acme.yaml~': '',
      'rulebooks/a.yaml': '',
    };
    expect(problemsOf(files).map(({ file, severity }) => [file, severity])).toEqual([
      ['companies/acme.yml', 'warning'],
      ['notes.txt', 'warning'],
    ]);
  });
});

describe('a file', () => {
  test('that is a link out of the folder, or to nowhere, or no file at all', () => {
    const folder = temporarySeed();
    const outside = join(temporaryFolder(), 'outside.yaml');
    writeFileSync(outside, company('evil', ''));
    symlinkSync(outside, join(folder, 'companies', 'evil.yaml'));
    symlinkSync(join(folder, 'gone.yaml'), join(folder, 'companies', 'gone.yaml'));
    symlinkSync(join(folder, 'companies', 'bolt.yaml'), join(folder, 'companies', 'alias.yaml'));
    mkdirSync(join(folder, 'companies', 'folder.yaml'));
    execFileSync('mkfifo', [join(folder, 'companies', 'pipe.yaml')]);
    const problems = checkSeed(folder).problems.map(({ file, problem }) => [file, problem]);
    expect(problems).toContainEqual(['companies/evil.yaml', 'the file is a link that leads out of the seed folder']);
    expect(problems).toContainEqual(['companies/gone.yaml', 'the file is a link that leads nowhere']);
    expect(problems).toContainEqual(['companies/folder.yaml', 'this is not a file']);
    expect(problems).toContainEqual(['companies/pipe.yaml', 'this is not a file']);
    expect(problems).toContainEqual([
      'companies/alias.yaml',
      'the file is named alias.yaml and its company has the id "bolt"',
    ]);
  });

  test('that is empty, or holds only comments', () => {
    for (const text of ['', '# nothing yet\n', '---\n']) {
      expect(told({ 'findings.yaml': text })).toEqual([
        ['findings.yaml:0', 'the file is empty', 'write its content, or see seed/README.md for the form', 'error'],
      ]);
    }
  });

  test('that is too large', () => {
    const [problem] = problemsOf({ 'findings.yaml': `findings: [] # ${'x'.repeat(5 * 1024 * 1024)}` });
    expect(problem).toMatchObject({ file: 'findings.yaml', line: 0, severity: 'error' });
    expect(problem?.problem).toMatch(/has 52428\d\d bytes; at most 4194304 are read/);
  });

  test('that is not UTF-8: the first bad byte is named', () => {
    const latin = Buffer.concat([Buffer.from('findings: []\n# caf'), Buffer.from([0xe9]), Buffer.from('\n')]);
    expect(told({ 'findings.yaml': latin })[0]?.slice(0, 3)).toEqual([
      'findings.yaml:0',
      'the file is not UTF-8: bad byte 0xE9 at position 18, in line 2',
      'save the file as UTF-8',
    ]);
    const japanese = Buffer.concat([Buffer.from('# 日本\uFFFD'), Buffer.from([0x93, 0xfa])]);
    expect(problemsOf({ 'findings.yaml': japanese })[0]?.problem).toBe(
      'the file is not UTF-8: bad byte 0x93 at position 11, in line 1',
    );
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('findings: []', 'utf16le')]);
    expect(problemsOf({ 'findings.yaml': wide })[0]?.problem).toMatch(/UTF-16, not UTF-8/);
  });

  test('with a byte order mark and Windows line ends is read, and its lines are counted right', () => {
    const text = `\uFEFF${company('acme', 'attributes:\n  - attribute: CAPITAL\n    from: 2007').replaceAll('\n', '\r\n')}`;
    expect(
      told({ 'companies/acme.yaml': text, 'findings.yaml': '\uFEFFfindings: []\r\n' }).map(([place, problem]) => [
        place,
        problem,
      ]),
    ).toEqual([
      ['companies/acme.yaml:8', 'nothing is cited'],
      ['companies/acme.yaml:9', 'the date 2007 is not quoted'],
    ]);
  });

  test('whose name is not its id', () => {
    expect(told({ 'companies/bolt.yaml': company('bolt', '').replace('id: bolt', 'id: volt') })[0]).toEqual([
      'companies/bolt.yaml:1',
      'the file is named bolt.yaml and its company has the id "volt"',
      'rename the file to companies/volt.yaml, or write id: bolt',
      'error',
    ]);
  });
});

describe('YAML', () => {
  test.each([
    ['a colon too many', 'findings:\n  - id: a: b\n', 2, /this is not YAML: Nested mappings/],
    ['an open quote', 'findings:\n  - title: "never closed\n', 3, /this is not YAML: Missing closing "quote/],
    ['an open bracket', 'findings: [\n', 2, /this is not YAML/],
    ['a tab', 'findings:\n\t- a\n', 2, /tab/],
    ['two documents', 'findings: []\n---\nfindings: []\n', 2, /more than one YAML document/],
    ['an alias of nothing', 'sources: []\nfindings: *nobody\n', 2, /Unresolved alias/],
    ['a part that repeats itself', 'findings:\n  - &a { id: x, about: [*a] }\n', 2, /repeats itself within itself/],
    ['a tag of its own', 'findings: !mine []\n', 1, /Unresolved tag/],
    ['bare text', 'hello', 1, /"hello" is not a mapping of fields/],
    ['a list', '- a\n', 1, /is not a mapping of fields/],
  ])('with %s', (_, text, line, problem) => {
    const [first] = problemsOf({ 'findings.yaml': text });
    expect([first?.file, first?.line, first?.severity]).toEqual(['findings.yaml', line, 'error']);
    expect(first?.problem).toMatch(problem);
    expect(first?.mend).not.toBe('');
  });

  test('with a field twice: both the field and the rest are told', () => {
    const text = company('bolt', 'listed: true\nlisted: false\nattributes:\n  - { attribute: CAPITAL }');
    expect(told({ 'companies/bolt.yaml': text }).map(([place, problem]) => [place, problem])).toEqual([
      ['companies/bolt.yaml:6', 'this field stands twice in one entry'],
      ['companies/bolt.yaml:8', 'nothing is cited'],
    ]);
  });

  test('aliases that multiply are stopped; a few are read', () => {
    const levels = Array.from(
      { length: 12 },
      (_, i) =>
        `l${String(i + 1)}: &l${String(i + 1)} [${Array.from({ length: 9 }, () => `*l${String(i)}`).join(', ')}]`,
    );
    const started = Date.now();
    const [bomb] = problemsOf({ 'findings.yaml': `l0: &l0 [lol]\n${levels.join('\n')}\nfindings: []\n` });
    // The third line is the first that repeats what repeats something.
    expect(bomb).toMatchObject({ problem: 'anchors and aliases multiply beyond measure', line: 3 });
    expect(Date.now() - started).toBeLessThan(2000);
    const shared = company(
      'bolt',
      `attributes:\n  - { attribute: LISTING, text: "x", from: "2000", citations: &c [{ source: report, place: "1" }] }
  - { attribute: ADDRESS, text: "y", from: "2000", citations: *c }`,
    );
    expect(problemsOf({ 'companies/bolt.yaml': shared })).toEqual([]);
  });

  test.each([
    ['brackets that never close', '['.repeat(100_000), 1],
    // Composed by the library's own parser this one ends the process.
    ['mappings that never close', `findings:\n  x: ${'{a: '.repeat(50_000)}`, 2],
    ['closed brackets', `findings:\n\n  ${'['.repeat(3_000)}${']'.repeat(3_000)}`, 3],
    ['lists in lists', `findings:\n${'- '.repeat(50_000)}x`, 2],
    ['lines further and further in', Array.from({ length: 2_000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'), 100],
  ])('%s are said to be nested too deep, with their line', (_, text, line) => {
    expect(told({ 'findings.yaml': text }).slice(0, 1)).toEqual([
      [
        `findings.yaml:${String(line)}`,
        'brackets or lists are nested too deep',
        'see seed/README.md for the form',
        'error',
      ],
    ]);
  });

  test('a hundred levels are read, one more is not', () => {
    const nested = (levels: number) =>
      problemsOf({ 'findings.yaml': `findings: ${'['.repeat(levels)}${']'.repeat(levels)}\n` }).map(
        ({ problem }) => problem,
      );
    const deep = 'brackets or lists are nested too deep';
    // The document and its one mapping are two of the levels.
    expect(nested(98)).not.toContain(deep);
    expect(nested(99)).toContain(deep);
  });

  test('Norway is not "false"', () => {
    expect(problemsOf({ 'companies/bolt.yaml': company('bolt', 'jurisdiction: NO') })).toEqual([]);
  });
});
