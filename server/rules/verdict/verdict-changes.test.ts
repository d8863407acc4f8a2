import { describe, expect, test } from 'vitest';
import { smallBook, smallRule } from '../../../test/support/worlds/small-book.ts';
import { clear, triggered, unknown, type Answer } from '../person/inquiry.ts';
import type { BookResult } from '../person/judge-person.ts';
import type { RulesReport } from './rules-report.ts';
import { changesBetween, differing } from './verdict-changes.ts';
import { verdictSentence } from './verdict-sentence.ts';

const BOOK = smallBook({
  title: 'The law',
  versions: [
    { title: 'Law of 2000', from: '2000-01-01', to: '2010-01-01', mark: 'S', citation: 'a page' },
    { title: 'Law of 2010', from: '2010-01-01', mark: 'S', citation: 'a page' },
  ],
});
const EN = { language: 'en' } as const;
const hit = (reason = 'it is so.') => triggered(EN, [], reason);
const open = unknown([], 'open.', []);
const free = clear([], 'it is not so.');

function result(
  verdict: BookResult['verdict'],
  criteria: Readonly<Record<string, Answer>>,
  fields: Partial<BookResult> = {},
): BookResult {
  return {
    book: BOOK,
    verdict,
    basis: 'DERIVED',
    review: false,
    applicability: 'APPLIES',
    reason: 'The reason of the book.',
    unread: [],
    criteria: Object.entries(criteria).map(([id, answer]) => ({
      ...answer,
      rule: smallRule({ id, title: `Title of ${id}`, tests: [{ pattern: 'QUESTION', asks: '?' }] }),
    })),
    ...fields,
  };
}

describe('a step of a verdict in words', () => {
  const sentence = (before: BookResult | undefined, after: BookResult | undefined, day = '2012-04-01') =>
    verdictSentence({ company: 's', person: 'p', rules: [], day, before, after }, 'Anna Alder', EN);

  test('begins with the text of the day and the person', () => {
    const end = result('OUTSIDE', {});
    expect(sentence(end, undefined)).toBe(
      'Under Law of 2010, Anna Alder: no longer judged from this day, being known neither in office nor as a candidate; it was OUTSIDE.',
    );
    expect(sentence(end, undefined, '2009-12-31')).toMatch(/^Under Law of 2000, /);
    expect(sentence(end, undefined, '1999-12-31')).toMatch(/^Under The law, /);
    expect(() => sentence(undefined, undefined)).toThrow(RangeError);
  });

  test('says what it is from now on and which rules make it, the new ones first', () => {
    expect(sentence(undefined, result('NOT_OUTSIDE', { R1: free, R2: hit(), R3: hit() }))).toMatch(
      /: judged from this day, NOT_OUTSIDE, because of R2 \(Title of R2\): it is so\. Likewise R3\.$/,
    );
    expect(
      sentence(
        result('NOT_OUTSIDE', { R1: hit(), R2: open }),
        result('NOT_INDEPENDENT', { R1: hit(), R2: hit('now.') }),
      ),
    ).toMatch(/: NOT_OUTSIDE became NOT_INDEPENDENT, because of R2 \(Title of R2\): now\.$/);
    expect(sentence(result('NOT_INDEPENDENT', { R1: hit() }), result('NOT_OUTSIDE', { R1: hit(), R2: free }))).toMatch(
      /because of R1 \(Title of R1\): it is so\.$/,
    );
  });

  test('names firm rules before those to be judged', () => {
    expect(
      sentence(undefined, result('NOT_OUTSIDE', { R1: { ...hit('to be judged.'), review: true }, R2: hit() })),
    ).toMatch(/because of R2 \(Title of R2\): it is so\. Likewise R1\.$/);
  });

  test('names what is open, what is clear or what does not apply, by the verdict', () => {
    const criteria = { R1: open, R2: free, R3: { ...free, outcome: 'NOT_APPLICABLE' as const, reason: 'later.' } };
    const of = (verdict: BookResult['verdict']) => sentence(undefined, result(verdict, criteria));
    expect(of('INSUFFICIENT')).toMatch(/because of R1 \(Title of R1\): open\.$/);
    expect(of('INDEPENDENT')).toMatch(/because of R2 \(Title of R2\): it is not so\.$/);
    expect(of('NOT_APPLICABLE')).toMatch(/because of R3 \(Title of R3\): later\.$/);
    expect(sentence(undefined, result('OUTSIDE', {}))).toMatch(/because no rule of the book speaks against it\.$/);
  });

  test('says that the company’s word makes it', () => {
    const word = { basis: 'ASSERTED' } as const;
    expect(
      sentence(result('INSUFFICIENT', { R1: free }), result('OUTSIDE', { R1: free, R2: free, R3: open }, word)),
    ).toMatch(
      /: INSUFFICIENT became OUTSIDE, because the company says so and nothing contradicts it; R2 shown not to be met, the rest is open\.$/,
    );
    expect(sentence(undefined, result('OUTSIDE', { R1: free, R2: free }, word))).toMatch(
      /; R1, R2 shown not to be met/,
    );
    expect(sentence(undefined, result('OUTSIDE', { R1: open }, word))).toMatch(
      /; the criteria themselves stay open\.$/,
    );
    expect(sentence(result('OUTSIDE', { R1: free }), result('OUTSIDE', { R1: open }, word))).toMatch(
      /: OUTSIDE as before, but only by the company’s word, because the company says so/,
    );
    expect(sentence(result('OUTSIDE', { R1: open }, word), result('OUTSIDE', { R1: free }))).toMatch(
      /: OUTSIDE as before, but no longer by the company’s word alone, because of R1/,
    );
    // An open verdict is no word of anybody's, whatever it rests on.
    expect(sentence(undefined, result('INSUFFICIENT', { R1: open }, word))).toMatch(/because of R1/);
  });

  test.each([
    ['APPLIES', 'the book now applies'],
    ['IN_FORCE_NOT_ADDRESSED', 'the book is in force without binding the company'],
    ['NOT_IN_FORCE', 'the book is not in force and the verdict a hypothesis'],
  ] as const)('says when the book is another for the company: %s', (applicability, words) => {
    const other = applicability === 'APPLIES' ? 'NOT_IN_FORCE' : 'APPLIES';
    const before = result('OUTSIDE', { R1: free }, { applicability: other });
    expect(sentence(before, result('OUTSIDE', { R1: free }, { applicability }))).toMatch(
      new RegExp(`: OUTSIDE as before, but ${words}: The reason of the book\\.$`),
    );
    expect(sentence(before, result('NOT_OUTSIDE', { R1: hit() }, { applicability }))).toMatch(
      new RegExp(`: OUTSIDE became NOT_OUTSIDE as ${words}, because of R1`),
    );
  });

  test('says when it begins or ends to turn on a judgement, and on which', () => {
    const judged = result('INSUFFICIENT', { R1: open, R2: { ...open, review: true } }, { review: true });
    const firm = result('INSUFFICIENT', { R1: open, R2: open });
    expect(sentence(firm, judged)).toMatch(
      /: INSUFFICIENT as before, but it now turns on a judgement, that of R2 \(Title of R2\): open\.$/,
    );
    expect(sentence(judged, firm)).toMatch(
      /: INSUFFICIENT as before, but it no longer turns on a judgement, which was that of R2 \(Title of R2\): open\.$/,
    );
  });

  test('has one full stop after a name that ends with one', () => {
    expect(sentence(undefined, result('NOT_OUTSIDE', { R1: hit('paid by Alder Inc..') }))).toMatch(/Alder Inc\.$/);
  });
});

describe('verdicts that differ between two reports', () => {
  const report = (people: Readonly<Record<string, readonly BookResult[]>>) =>
    ({
      company: 's',
      people: Object.entries(people).map(([person, results]) => ({ company: 's', officer: { person }, results })),
    }) as unknown as RulesReport;
  const other = smallBook({ id: 'C' });

  test('are those that are another, new or gone, in the order of the later report', () => {
    const [was, is] = [result('OUTSIDE', { R1: free }), result('NOT_OUTSIDE', { R1: hit() })];
    const elsewhere = { ...was, book: other };
    expect(
      changesBetween(report({ gone: [was], p: [was, elsewhere] }), report({ p: [is, elsewhere], a: [is] })),
    ).toEqual([
      { company: 's', person: 'p', before: was, after: is, rules: ['R1'] },
      { company: 's', person: 'a', before: undefined, after: is, rules: ['R1'] },
      { company: 's', person: 'gone', before: was, after: undefined, rules: ['R1'] },
    ]);
  });

  test('differ by the verdict, a judgement, whom the book binds, or the outcome of a rule', () => {
    const same = result('INSUFFICIENT', { R1: open });
    const changed = (after: BookResult) => changesBetween(report({ p: [same] }), report({ p: [after] })).length;
    expect(changed({ ...same })).toBe(0);
    expect(changed({ ...same, reason: 'other words', basis: 'ASSERTED' })).toBe(0);
    expect(changed({ ...same, verdict: 'OUTSIDE' })).toBe(1);
    expect(changed({ ...same, review: true })).toBe(1);
    expect(changed({ ...same, applicability: 'NOT_IN_FORCE' })).toBe(1);
    expect(changed(result('INSUFFICIENT', { R1: free }))).toBe(1);
  });

  test('differ in rules that are new, gone or answered otherwise', () => {
    const a = result('OUTSIDE', { R1: free, R2: free, R3: open });
    const b = result('OUTSIDE', { R4: open, R1: free, R2: open });
    expect(differing(a, b)).toEqual(['R4', 'R2', 'R3']);
    expect(differing(undefined, b)).toEqual(['R4', 'R1', 'R2']);
    expect(differing(a, undefined)).toEqual(['R1', 'R2', 'R3']);
    expect(differing(undefined, undefined)).toEqual([]);
  });
});
