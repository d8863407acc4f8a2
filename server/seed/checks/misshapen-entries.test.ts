import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import {
  company,
  problemsOf,
  removeTemporaryFolders,
  temporaryFolder,
} from '../../../test/support/seeds/temporary-seed.ts';

afterAll(removeTemporaryFolders);

test('of an entry of a wrong shape the source, the lines and the parties it names are told in the same run', () => {
  const documents = temporaryFolder();
  mkdirSync(documents, { recursive: true });
  writeFileSync(join(documents, 'report.txt'), 'one\ntwo\nthree\n');
  const sound = '{ source: report, place: "1", line: 3 }';
  const cited = [
    sound,
    '{ source: rep, place: "1" }',
    '{ source: report, place: "1", line: 4 }',
    '{ source: report, place: "1", line: 0 }',
    '{ source: repp, place: "1", line: 0 }',
    '{ source: "Not An Id", place: "1" }',
  ];
  const holders = `holders:
  - { holder: bolt, observedOn: "2007-03-31", citations: [${sound}] }
  - holder: nobody
    colour: red
    observedOn: "2007-02-30"
    citations: [${cited.join(', ')}]`;
  const all = problemsOf({ 'companies/acme.yaml': company('acme', holders) }, documents).map(
    ({ path, problem }) => `${path}: ${problem}`,
  );
  const expected = [
    'holders[1].holder: there is no company or person "nobody"',
    'holders[1].colour: there is no field "colour" here',
    'holders[1].observedOn: "2007-02-30": not a day that exists',
    'holders[1].citations[1].source: there is no source "rep"',
    'holders[1].citations[2].line: line 4 is beyond the end of report, which has 3 lines',
    expect.stringMatching(/^holders\[1\]\.citations\[3\]\.line: /),
    'holders[1].citations[4].source: there is no source "repp"',
    expect.stringMatching(/^holders\[1\]\.citations\[4\]\.line: /),
    expect.stringMatching(/^holders\[1\]\.citations\[5\]\.source: "Not An Id"/),
  ];
  expect(all).toEqual(expect.arrayContaining(expected));
  expect(all, all.join('\n')).toHaveLength(expected.length);
});
