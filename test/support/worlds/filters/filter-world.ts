import fc from 'fast-check';
import type { Fact } from '../../../../server/shared/facts.ts';
import type { GraphContent } from '../../../../server/store/graph-content.ts';
import { board, company, person, source } from '../loaded-world.ts';
import { daysFrom } from './days-model.ts';

/**
 * Small worlds in which every filter of the API has something on each side of its border: partial and missing starts
 * and ends, days of statement, sources that come out one after the other and state the same fact, what was withdrawn,
 * series in which a figure takes the place of another, and seats on one board one after the other.
 */
export const SOURCES: Readonly<Record<string, string>> = {
  early: '2006-06-20',
  middle: '2007-02-28',
  late: '2007-07-01',
};
const PEOPLE = ['ann', 'ben', 'cho'];
const COMPANIES = ['acme', 'bolt', 'core', 'dome'];
const BOARDS = ['acme-board', 'acme-audit', 'bolt-board'];
const FIRST_DAY = '2006-05-30';
const DAYS = 430;

const day = fc.integer({ min: 0, max: DAYS }).map((n) => daysFrom(FIRST_DAY, n));
const cut = fc.constantFrom(4, 7, 10, 10, 10);
const AMOUNTS = ['999.99', '1000', '1000.00', '1000.01', '25'];

/** A start, days of statement and an end, in this order, any of them left out. */
const times = fc
  .tuple(day, fc.nat(40), fc.nat(200), fc.integer({ min: 1, max: 60 }), cut, cut, fc.nat(7))
  .map(([start, toSeen, toSeenAgain, toEnd, fromLength, toLength, left]) => {
    const seen = daysFrom(start, toSeen);
    const seenAgain = daysFrom(seen, toSeenAgain);
    const end = daysFrom(seenAgain, toEnd);
    // What ends within the days that its date names ends after it was last stated, so a short date names later days.
    const to = end.slice(0, toLength);
    return {
      from: (left & 1) === 0 ? start.slice(0, fromLength) : undefined,
      to: (left & 2) === 0 ? to : undefined,
      seen: (left & 4) === 0 || (left & 1) === 1 ? [seen, seenAgain] : [],
    };
  });

const ends = {
  HOLDS: [[...PEOPLE, ...COMPANIES], COMPANIES],
  SITS_ON: [PEOPLE, BOARDS],
  NOMINATED_TO: [PEOPLE, BOARDS],
  WORKS_FOR: [PEOPLE, COMPANIES],
  LENDS_TO: [COMPANIES, COMPANIES],
  HAS_ATTRIBUTE: [[...COMPANIES, ...BOARDS], []],
} as const;
type Made = keyof typeof ends;
const KINDS = Object.keys(ends) as Made[];

function ownOf(kind: Made, n: number): object {
  const amount = AMOUNTS[n % AMOUNTS.length];
  const currency = ['JPY', 'USD'][n % 2];
  switch (kind) {
    case 'HOLDS': {
      const sizes = [{ percent: '10.0' }, { percent: '9.99' }, { percentMin: '10' }, { percentMax: '5' }, {}];
      return { interest: 'SHARES', direct: 'DIRECT', nominee: false, accounting: 'NONE', ...sizes[n % sizes.length] };
    }
    case 'SITS_ON':
      return { attendance: [], outside: n % 2 === 0, ...(n % 3 === 0 && { title: 'Président' }) };
    case 'NOMINATED_TO':
      return { meeting: '2007-06-27' };
    case 'LENDS_TO':
      return n % 4 === 3 ? {} : { amount, currency };
    case 'HAS_ATTRIBUTE':
      return { attribute: 'OTHER', label: 'Ｃａｐｉｔａｌ stock', ...(n % 3 !== 0 && { amount, unit: currency }) };
    case 'WORKS_FOR':
      return {};
  }
}

const anyFact = fc
  .record({
    kind: fc.constantFrom(...KINDS),
    a: fc.nat(100),
    b: fc.nat(100),
    n: fc.nat(59),
    times,
    cited: fc.shuffledSubarray(Object.keys(SOURCES), { minLength: 1 }),
    knownFor: fc.option(fc.integer({ min: 1, max: 400 }), { nil: undefined }),
    basis: fc.constantFrom('STATED' as const, 'DERIVED' as const, 'INFERRED' as const),
    note: fc.option(fc.constantFrom('printed in Thousands', 'the café'), { nil: undefined }),
  })
  .map(({ kind, a, b, n, times: { from, to, seen }, cited, knownFor, basis, note }) => {
    const [subjects, objects] = ends[kind];
    const knownFrom = cited.map((id) => SOURCES[id] ?? '').sort()[0] ?? '';
    return {
      kind,
      subject: subjects[a % subjects.length] ?? '',
      object: objects.length === 0 ? '' : (objects[b % objects.length] ?? ''),
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
      citations: cited.map((id, i) => ({
        source: id,
        place: `p. ${String(n)}`,
        ...(seen[i] !== undefined && { observedOn: seen[i] }),
      })),
      knownFrom,
      ...(knownFor !== undefined && knownFor < 200 && { knownTo: daysFrom(knownFrom, knownFor) }),
      basis,
      ...(note !== undefined && { note }),
      ...ownOf(kind, n),
    };
  });

/** Of two figures of one series the later takes the earlier's place from the day on which it begins. */
const series = fc
  .tuple(day, fc.integer({ min: 1, max: 150 }), fc.nat(2), fc.nat(100))
  .map(([from, later, known, n]) => {
    const since = daysFrom(from, later);
    const [holder, held] = [COMPANIES[n % 4] ?? '', COMPANIES[(n + 1) % 4] ?? ''];
    const laterSource = Object.keys(SOURCES)[known] ?? '';
    const one = {
      kind: 'HOLDS' as const,
      subject: holder,
      object: held,
      basis: 'STATED' as const,
      ...ownOf('HOLDS', n),
    };
    return [
      {
        ...one,
        from,
        citations: [{ source: 'early', place: 'p. 1' }],
        knownFrom: SOURCES['early'],
        supersededFrom: since,
        supersededKnownFrom: SOURCES[laterSource],
      },
      { ...one, from: since, citations: [{ source: laterSource, place: 'p. 2' }], knownFrom: SOURCES[laterSource] },
    ] as const;
  });

/** The same world for the same seed. */
export function filterWorld(seed: number): GraphContent {
  const [single = []] = fc.sample(fc.array(anyFact, { minLength: 60, maxLength: 60, size: 'max' }), {
    numRuns: 1,
    seed,
  });
  const [pairs = []] = fc.sample(fc.array(series, { minLength: 8, maxLength: 8 }), { numRuns: 1, seed });
  const facts = [
    ...single.map((fact, i) => ({ ...fact, id: `f${String(i).padStart(2, '0')}` })),
    ...pairs.flatMap(([before, after], i) => [
      { ...before, id: `s${String(i)}-1`, supersededBy: `s${String(i)}-2` },
      { ...after, id: `s${String(i)}-2` },
    ]),
  ].map((fact) => ({ ...fact, ...(fact.kind === 'HAS_ATTRIBUTE' && { object: fact.id }) }));
  return {
    companies: [
      company('acme', { name: 'Acme Élan K.K.', listed: true, jurisdiction: 'JP', identifiers: ['lei:5493-00ABC'] }),
      company('bolt', {
        name: 'Bolt',
        nameLocal: 'ボルト',
        kind: 'BANK',
        listed: false,
        identifiers: ['corp:00012345'],
      }),
      company('core', { name: 'Core Élan', names: ['Core Élan', 'Ｋｅｒｎ'], kind: 'FUND', jurisdiction: 'jp' }),
      company('dome', { name: 'Dome', listed: true, jurisdiction: 'DE' }),
      company('edge', { name: 'Edge', kind: 'BANK' }),
    ],
    persons: [
      person('ann', { name: 'Ann Élan' }),
      person('ben', { name: 'Ben', names: ['Ben', 'Benjamin'] }),
      person('cho', { name: 'Cho' }),
      person('dee', { name: 'Dee' }),
    ],
    boards: [
      board('acme-board', 'acme', { citations: [{ source: 'early', place: '1' }] }),
      board('acme-audit', 'acme', { kind: 'AUDIT_COMMITTEE', citations: [{ source: 'early', place: '1' }] }),
      board('bolt-board', 'bolt', { citations: [{ source: 'early', place: '1' }] }),
    ],
    sources: Object.entries(SOURCES).map(([id, published]) => source(id, published, { publisher: 'edge' })),
    findings: [],
    facts: facts as unknown as Fact[],
  };
}
