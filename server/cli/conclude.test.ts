import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { askProgram } from '../../test/support/ask-program.ts';
import { openDeterminations } from '../determinations/determinations.ts';
import type { ReportContent } from '../report/report-content.ts';

const folder = mkdtempSync(join(tmpdir(), 'govgraph-conclude-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
const DATA = ['--data', join(folder, 'data')];

const govgraph = (...words: string[]) => askProgram(...words, ...DATA);

const AUDIT = ['audit', 'iij', '--on', '2007-06-28', '--books', 'CA06', '--known', '2026-11-01'];
const PERSON = ['--on', '2007-06-28', '--known', '2026-11-01', '--book', 'CA06', '--person', 'yasurou-tanahashi'];
const WHY = ['--by', 'A. Preparer', '--reason', 'Asked, and shown.', '--evidence', 'Letter of 5 July'];

async function content(...more: string[]): Promise<ReportContent> {
  const { code, answer, said } = await govgraph(...AUDIT, ...more);
  expect([code, said]).toEqual([0, '']);
  return JSON.parse(answer) as ReportContent;
}
const resultOf = ({ people }: ReportContent) =>
  people.find(({ id }) => id === 'yasurou-tanahashi')?.results.find(({ book }) => book === 'CA06');

describe('a concluded verdict', () => {
  test('stands beside the computed one, with preparer, reviewer, signature, files and notes, and in the hash', async () => {
    const before = await content();
    const letter = join(folder, 'letter.txt');
    writeFileSync(letter, 'I was never employed there.');
    const made = await govgraph('conclude', 'iij', ...PERSON, '--verdict', 'OUTSIDE', ...WHY, '--attach', letter);
    expect(made.code).toBe(0);
    const id = made.answer.trim();
    const prepared = await content();
    expect(resultOf(prepared)).toEqual({ ...resultOf(before), conclusions: [id] });
    expect(prepared.determinationsHash).not.toBe(before.determinationsHash);
    expect([prepared.factsHash, prepared.booksHash]).toEqual([before.factsHash, before.booksHash]);
    expect(prepared.determinations).toMatchObject([
      {
        id,
        concludes: 'OUTSIDE',
        computed: 'OUTSIDE',
        rule: '*',
        state: 'PREPARED',
        onOtherFacts: false,
        placed: true,
        attachments: [
          { name: 'letter.txt', sha256: createHash('sha256').update('I was never employed there.').digest('hex') },
        ],
      },
    ]);

    // In this order: no signature before a review, and none of both by who prepared it.
    expect(await govgraph('sign', id, '--by', 'C. Partner')).toMatchObject({
      code: 2,
      said: expect.stringMatching(/not reviewed yet/) as unknown,
    });
    expect(await govgraph('review', id, '--by', 'a preparer')).toMatchObject({
      code: 2,
      said: expect.stringMatching(/somebody else/) as unknown,
    });
    expect((await govgraph('review', id, '--by', 'B. Reviewer', '--text', 'Seen the letter.')).code).toBe(0);
    expect((await govgraph('note', id, '--by', 'B. Reviewer', '--text', 'Ask again next year.')).code).toBe(0);
    const reviewed = await content();
    expect((await govgraph('sign', id, '--by', 'A. Preparer')).code).toBe(2);
    expect(await govgraph('sign', id, '--by', 'C. Partner')).toMatchObject({
      code: 0,
      said: `Recorded: ${id} is SIGNED.`,
    });
    const signed = await content();
    const hashes = [before, prepared, reviewed, signed].map(({ determinationsHash }) => determinationsHash);
    expect(new Set(hashes).size).toBe(4);
    expect(signed.determinations[0]).toMatchObject({ state: 'SIGNED' });

    for (const [kind, words] of [
      [
        'html',
        ['Concluded: Outside (signed)', 'letter.txt (SHA-256', 'reviewed by B. Reviewer', 'Ask again next year.'],
      ],
      ['csv', ['OUTSIDE,SIGNED,', 'letter.txt', 'Ask again next year.']],
    ] as const) {
      const file = join(folder, `report.${kind}`);
      expect((await govgraph(...AUDIT, '--out', file)).code).toBe(0);
      for (const word of words) expect(readFileSync(file, 'utf8')).toContain(word);
    }
  });

  test('is marked where the program finds something else now, and withdrawn by a later entry', async () => {
    const made = await govgraph(
      'conclude',
      'iij',
      ...PERSON,
      '--rule',
      'CA06-D2',
      '--conclusion',
      'DOES_NOT_SPEAK_AGAINST',
      ...WHY,
    );
    const id = made.answer.trim();
    // The same journal, but with what the program would have found on other facts.
    const entry = openDeterminations(join(folder, 'data')).read().entries.at(-1)!;
    const other = join(folder, 'other.jsonl');
    writeFileSync(other, `${JSON.stringify({ ...entry, computed: 'TRIGGERED' })}\n`);
    const shown = async (...more: string[]) =>
      (await content(...more)).determinations
        .filter((one) => one.id === id)
        .map(({ state, onOtherFacts }) => [state, onOtherFacts]);
    expect(await shown()).toEqual([['PREPARED', false]]);
    expect(await shown('--determinations', other)).toEqual([['PREPARED', true]]);

    expect((await govgraph('retract', id, '--by', 'A. Preparer')).code).toBe(2);
    expect((await govgraph('retract', id, '--by', 'A. Preparer', '--text', 'Of another person.')).code).toBe(0);
    expect(await shown()).toEqual([['WITHDRAWN', false]]);
    expect((await govgraph('review', id, '--by', 'B. Reviewer')).said).toMatch(/was withdrawn/);
    expect((await govgraph('retract', 'nothing', '--by', 'A', '--text', 'x')).said).toMatch(
      /No determination has the id/,
    );
    // Exported and read again, all of it is the same.
    const out = join(folder, 'all.jsonl');
    expect((await govgraph('determinations', '--out', out)).code).toBe(0);
    expect((await content('--determinations', out)).determinations).toEqual((await content()).determinations);
  });

  test.each([
    [['--verdict', 'INDEPENDENT'], /CA06" concludes OUTSIDE, NOT_OUTSIDE, INSUFFICIENT/],
    [['--verdict', 'OUTSIDE', '--rule', 'CA06-D1'], /leave out "rule"/],
    [['--rule', 'CA06-D1'], /Name the "rule" and the "conclusion"/],
    [['--verdict', 'OUTSIDE', '--attach', '/nowhere/at-all'], /cannot be read/],
  ])('%j is refused, and nothing is recorded', async (options, why) => {
    const before = openDeterminations(join(folder, 'data')).read();
    const { code, said } = await govgraph('conclude', 'iij', ...PERSON, ...options, ...WHY);
    expect([code, said]).toEqual([2, expect.stringMatching(why)]);
    expect(openDeterminations(join(folder, 'data')).read()).toEqual(before);
  });
});
