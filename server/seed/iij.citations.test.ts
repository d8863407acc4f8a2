import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Fact } from '../shared/facts.ts';
import type { Citation } from '../shared/citation.ts';
import { projectRoot } from '../shared/project-root.ts';
import { graph } from '../../test/support/seeds/iij-graph.ts';

/**
 * Every citation of the seed held against the text of its document. The texts are not part of the program; without them
 * these tests are passed over, aloud.
 */
const DOCUMENTS = join(projectRoot(), '..', 'shared', 'documents');
const texts = new Map(
  graph.sources.flatMap(({ id, file }) => {
    const path = join(DOCUMENTS, file ?? '');
    return file !== undefined && existsSync(path) ? [[id, readFileSync(path, 'utf8').split('\n')] as const] : [];
  }),
);
const missing = graph.sources.filter(({ id }) => !texts.has(id)).map(({ id }) => id);
if (missing.length > 0) console.warn(`Citations of ${missing.join(', ')} are not checked: no text in ${DOCUMENTS}.`);

const everything: { what: string; citations: readonly Citation[] }[] = [
  ...graph.facts,
  ...graph.findings,
  ...graph.boards,
].map(({ id, citations }) => ({ what: id, citations }));

/** The cited lines of the documents at hand. */
function citedLines(citations: readonly Citation[]): string[] {
  return citations.flatMap(({ source, line, lineEnd = line }) =>
    line === undefined ? [] : (texts.get(source) ?? []).slice(line - 1, lineEnd),
  );
}
/** A fact all of whose sources are at hand. */
const atHand = ({ citations }: Fact) => citations.every(({ source }) => texts.has(source));

const ONES = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const grouped = (whole: bigint) => whole.toString().replace(/\B(?=(\d{3})+$)/g, ',');

/** The ways in which a document may print a number: as it is, in thousands, in millions, or as a word. */
function printed(decimal: string): string[] {
  const [whole = '', decimals] = decimal.split('.');
  if (decimals !== undefined) return [decimal];
  const value = BigInt(whole);
  const ways = [grouped(value), whole];
  if (value % 1000n === 0n && value > 0n) ways.push(grouped(value / 1000n));
  if (value % 1_000_000n === 0n && value > 0n) ways.push(`${grouped(value / 1_000_000n)} million`);
  // The slides give tables in millions; a short number is too easily met by chance.
  if (value % 1_000_000n === 0n && value >= 1_000_000_000n) ways.push(grouped(value / 1_000_000n));
  const word = ONES[Number(value)];
  return word === undefined ? ways : [...ways, word];
}

/** True when the text has the number as a number of its own, not as a part of a longer one. */
function has(text: string, number: string): boolean {
  const escaped = number.replace(/[.]/g, '\\.');
  return new RegExp(`(?<![\\d,.])${escaped}(?:\\.0+)?(?!\\d|[,.]\\d)`, 'i').test(text);
}

function figuresOf(fact: Fact): [field: string, value: string][] {
  const fields = fact as unknown as Record<string, string | number | undefined>;
  const single = [
    'shares',
    'percent',
    'percentMin',
    'percentMax',
    'amount',
    'balance',
    'fee',
    'totalPaid',
    'cap',
    'price',
    'count',
    'degree',
  ].flatMap((field): [string, string][] => (fields[field] === undefined ? [] : [[field, String(fields[field])]]));
  const attended =
    fact.kind !== 'SITS_ON'
      ? []
      : fact.attendance.flatMap(({ attended: a, held }): [string, string][] => [
          ['attended', String(a)],
          ...(held === undefined ? [] : [['held', String(held)] as [string, string]]),
        ]);
  return [...single, ...attended];
}

test('a number is found only where it stands by itself', () => {
  const text = 'USD2,530,000.00\t98.8%, 204,300 shares, 110 million yen, eight(8)';
  const found = (value: string) => printed(value).some((way) => has(text, way));
  expect(['2530000', '98.8', '204300', '110000000', '204300000', '8'].map(found)).toEqual([
    true,
    true,
    true,
    true,
    true,
    true,
  ]);
  expect(['530000', '98', '8.8', '300', '10000000', '20430', '98.80'].map(found)).toEqual([
    false,
    false,
    false,
    false,
    false,
    false,
    false,
  ]);
});

describe.skipIf(texts.size === 0)(
  `every citation${texts.size === 0 ? ` (skipped: no text of a source in ${DOCUMENTS})` : ''}`,
  () => {
    test('of a fact, finding or board names a line', () => {
      const without = everything.filter(({ citations }) => citations.some(({ line }) => line === undefined));
      expect(without.map(({ what }) => what)).toEqual([]);
    });

    test('leads to lines that are there and not blank', () => {
      const astray = everything.flatMap(({ what, citations }) =>
        citations
          .filter(({ source, line = 1, lineEnd = line }) => {
            const lines = texts.get(source);
            return (
              lines !== undefined &&
              (line < 1 ||
                lineEnd > lines.length ||
                lines
                  .slice(line - 1, lineEnd)
                  .join('')
                  .trim() === '')
            );
          })
          .map(({ line }) => `${what}: ${String(line)}`),
      );
      expect(astray).toEqual([]);
    });

    test('of a stated fact has its figures on the cited lines, as printed', () => {
      const checked = graph.facts.filter(
        (fact) => fact.basis === 'STATED' && fact.kind !== 'COVERED_BY' && atHand(fact),
      );
      const absent = checked.flatMap((fact) => {
        const text = citedLines(fact.citations).join('\n');
        return figuresOf(fact)
          .filter(([, value]) => !printed(value).some((way) => has(text, way)))
          .map(([field, value]) => `${fact.id}: ${field} ${value}`);
      });
      expect(absent).toEqual([]);
      expect(checked.flatMap(figuresOf).length).toBeGreaterThan(100);
    });

    test('of a spelling has that spelling on every cited line', () => {
      const absent = graph.facts.flatMap((fact) =>
        fact.kind !== 'HAS_ATTRIBUTE' || fact.attribute !== 'SPELLING'
          ? []
          : fact.citations
              .filter(
                (citation) =>
                  texts.has(citation.source) &&
                  !citedLines([citation])
                    .join('\n')
                    .includes(fact.text ?? ''),
              )
              .map(({ line }) => `${fact.id}: ${String(line)}`),
      );
      expect(absent).toEqual([]);
    });

    test("of a seat, post or nomination has the person's name and the months of its dates on the cited lines", () => {
      const absent = graph.facts.flatMap((fact) => {
        if (
          !['SITS_ON', 'WORKS_FOR', 'NOMINATED_TO', 'LIABILITY_LIMITED_BY'].includes(fact.kind) ||
          fact.basis !== 'STATED' ||
          !atHand(fact)
        )
          return [];
        const text = citedLines(fact.citations).join('\n').toLowerCase();
        const names = graph.persons.find(({ id }) => id === fact.subject)?.names ?? [];
        const named = names.some((name) => text.includes(name.toLowerCase())) || fact.kind === 'LIABILITY_LIMITED_BY';
        // A nomination ends on the day after the meeting, which is not printed.
        const dates = [fact.from, fact.kind === 'NOMINATED_TO' ? fact.meeting : fact.to]
          .flatMap((date) => (date === undefined ? [] : [date]))
          .filter((date) => {
            const [year = '', month = '01', day] = date.split('-');
            const way = `${MONTHS[Number(month) - 1] ?? ''}[a-z]*\\.? ?${day === undefined ? '(?:in )?' : `${String(Number(day))}, `}${year}`;
            return !new RegExp(way).test(text);
          });
        return [...(named ? [] : [`${fact.id}: the name`]), ...dates.map((date) => `${fact.id}: ${date}`)];
      });
      expect(absent).toEqual([]);
    });

    test('could be known no earlier than its source came out', () => {
      const days = new Map(graph.sources.map(({ id, published }) => [id, published]));
      for (const { id, knownFrom, citations } of graph.facts) {
        expect([id, knownFrom]).toEqual([id, citations.map(({ source }) => days.get(source) ?? '').sort()[0]]);
      }
    });
  },
);
