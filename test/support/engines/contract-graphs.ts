import type { Company, Fact, Person } from '../../../server/shared/facts.ts';
import { shapeOf } from '../../../server/vocabulary/ends.ts';
import type { EndForm } from '../../../server/vocabulary/kind.ts';
import { FACT_KINDS, type FactKind } from '../../../server/vocabulary/kinds.ts';
import { idOf, SAMPLES } from '../seeds/every-kind.ts';
import type { Citation } from '../../../server/shared/citation.ts';
import type { GraphContent } from '../../../server/store/graph-content.ts';

/** The graphs on which every engine must give the same answers, the first two small enough to be worked out by hand. */
export function company(id: string, more: Partial<Company> = {}): Company {
  return { type: 'Company', id, name: id, names: [], kind: 'COMPANY', identifiers: [], ...more };
}

export function person(id: string, more: Partial<Person> = {}): Person {
  return { type: 'Person', id, name: id, names: [], ...more };
}

const OWN: Readonly<Partial<Record<FactKind, object>>> = {
  HOLDS: { interest: 'SHARES', direct: 'UNKNOWN', nominee: false, accounting: 'UNKNOWN' },
  SITS_ON: { attendance: [] },
  NOMINATED_TO: { meeting: '2007-06-26' },
  HAS_ATTRIBUTE: { attribute: 'OTHER' },
  COVERED_BY: { matter: 'HOLDS', extent: 'PARTIAL' },
};

/** A fact with what its kind cannot do without; `more` says the rest. */
export function fact(kind: FactKind, id: string, subject: string, object: string, more: object = {}): Fact {
  const citations: Citation[] = [{ source: 'report', place: '4', line: 10 }];
  const shared = { kind, id, subject, object, citations, knownFrom: '2007-06-01', basis: 'STATED', from: '2007' };
  return { ...shared, ...OWN[kind], ...more } as unknown as Fact;
}

/**
 * Ann and the bank hold parts of Acme, Acme holds Beta (two figures, the later supersedes); Ann sits on Acme's board
 * until 28 June 2007; Bob's seat is unknown in time but for one observation.
 */
export const SMALL: GraphContent = {
  companies: [
    company('acme', { name: 'Acme Inc.', names: ['Akme'], listed: true, identifiers: ['lei:1'] }),
    company('beta', { name: 'Beta Co., Ltd.', nameLocal: '株式会社ベータ', jurisdiction: 'JP' }),
    company('bank', { name: 'First Bank', kind: 'BANK', listed: false }),
    company('press', { name: 'Acme Press' }),
  ],
  persons: [
    person('ann', { name: 'Ann Example', born: '1950' }),
    person('bob', { name: 'Bob Sample', names: ['Robert Sample'] }),
  ],
  boards: [
    {
      type: 'Board',
      id: 'acme-directors',
      name: 'Directors of Acme',
      kind: 'DIRECTORS',
      company: 'acme',
      citations: [{ source: 'report', place: '5' }],
    },
    {
      type: 'Board',
      id: 'acme-auditors',
      name: 'Auditors of Acme',
      kind: 'COMPANY_AUDITORS',
      company: 'acme',
      citations: [{ source: 'notice', place: '1', line: 3, lineEnd: 4 }],
    },
  ],
  sources: [
    { id: 'report', title: 'Annual report', publisher: 'acme', published: '2007-06-01', kind: 'REPORT' },
    {
      id: 'notice',
      title: 'Notice',
      publisher: 'acme',
      published: '2008-06-01',
      kind: 'NOTICE',
      language: 'ja',
      file: 'notice.md',
      url: 'https://example.org/notice.md',
      retrieved: '2008-06-02',
      licence: 'CC-BY-4.0',
      sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    },
  ],
  findings: [
    {
      id: 'finding-1',
      kind: 'CONTRADICTION',
      severity: 'HIGH',
      title: 'Two figures',
      detail: 'They differ.',
      about: ['acme', 'beta'],
      facts: ['h2'],
      citations: [
        { source: 'report', place: '4' },
        { source: 'notice', place: '2' },
      ],
    },
  ],
  facts: [
    fact('HOLDS', 'h1', 'ann', 'acme', { percent: '5.0', from: '2007-03-31' }),
    fact('HOLDS', 'h2', 'acme', 'beta', {
      percent: '86.1',
      from: '2007-03-31',
      supersededBy: 'h3',
      supersededFrom: '2007-04-05',
      supersededKnownFrom: '2007-06-01',
    }),
    fact('HOLDS', 'h3', 'acme', 'beta', { percent: '95.2', shares: '9007199254740993', from: '2007-04-05' }),
    fact('HOLDS', 'h4', 'bank', 'acme', {
      from: '2008',
      knownFrom: '2008-06-01',
      citations: [
        { source: 'notice', place: 'Holders, row 4', pointer: 'cell:Holders!B4' },
        { source: 'report', place: '4', line: 12 },
      ],
    }),
    fact('SITS_ON', 's1', 'ann', 'acme-directors', {
      from: '2000',
      to: '2007-06-28',
      outside: true,
      attendance: [
        { body: 'acme-directors', period: '2006', attended: 12, held: 13 },
        { body: 'acme-directors', period: '2007', attended: 0 },
      ],
    }),
    {
      ...fact('SITS_ON', 's2', 'bob', 'acme-auditors', {
        from: undefined,
        citations: [{ source: 'report', place: '6', observedOn: '2007-03-31' }],
      }),
    },
    fact('LENDS_TO', 'l1', 'bank', 'acme', { amount: '2000000000', currency: 'JPY', balanceOn: '2007-03-31' }),
    fact('HAS_ATTRIBUTE', 'a1', 'acme', 'a1', {
      attribute: 'SHARES_ISSUED',
      amount: '204300',
      count: 204300,
      detail: [{ key: 'x', value: 'y' }],
    }),
    fact('COVERED_BY', 'c1', 'acme', 'report', { count: 10 }),
  ],
};

const HOSTILE = [
  "'; DROP",
  '$rows',
  '\\',
  '"',
  '`',
  '\n\t',
  '//',
  '/* */',
  '日本',
  'é',
  'e\u0301',
  '\u{20BB7}野家',
  '～',
  '\u202Eabc',
  '👩‍👩‍👧',
  ' ',
  '0',
  '-1',
  'null',
];
const NUMERIC = ['1', '01', '1.0', '10', '9', '1e3', '-0', 'true', 'null', 'nan', '_x', '~', 'Z', 'a'];

/**
 * Ids that look like numbers or words of the language, hostile text, absence everywhere, self-holdings, parallel facts,
 * cycles.
 */
export const ADVERSARIAL: GraphContent = {
  companies: NUMERIC.map((id, i) =>
    company(id, { name: HOSTILE[i] ?? id, names: HOSTILE, nameLocal: HOSTILE[(i + 5) % HOSTILE.length] ?? '' }),
  ),
  persons: HOSTILE.map((name, i) => person(`p${String(i)}`, { name })),
  boards: [{ type: 'Board', id: '2', name: '2', kind: 'OTHER', company: '1', citations: [] }],
  sources: [{ id: 'report', title: '', publisher: '1', published: '2007-06-01', kind: '0' }],
  findings: [
    {
      id: '3',
      kind: 'GAP',
      severity: 'LOW',
      title: '',
      detail: HOSTILE.join(''),
      about: ['1', '01', '1'],
      facts: [],
      citations: [],
    },
  ],
  facts: [
    ...NUMERIC.map((id, i) => fact('HOLDS', `self-${id}`, id, id, { note: HOSTILE[i], percent: '100' })),
    ...NUMERIC.map((id, i) =>
      fact('HOLDS', String(i), id, NUMERIC[(i + 1) % NUMERIC.length] ?? id, { shares: '0', citations: [] }),
    ),
    ...['a', 'b', 'c'].map((n) => fact('HOLDS', `parallel-${n}`, '1', '01', { percent: '33.3333333333333333333' })),
    ...HOSTILE.map((text, i) =>
      fact('WORKS_FOR', `w${String(i)}`, `p${String(i)}`, '1', { title: text, executive: false }),
    ),
    fact('KIN_OF', 'k1', 'p0', 'p0', { degree: 0 }),
    fact('KIN_OF', 'k2', 'p0', 'p1', { degree: Number.MAX_SAFE_INTEGER, byMarriage: false }),
    fact('HAS_ATTRIBUTE', 'a1', '2', 'a1', { text: 'long '.repeat(4_000), detail: [] }),
    fact('SITS_ON', 's1', 'p1', '2', {
      from: undefined,
      citations: [],
      attendance: [{ body: '', period: '', attended: 0, held: 0 }],
    }),
    fact('COVERED_BY', 'c1', '1', 'report'),
    ...FACT_KINDS.map((kind) => {
      const { subject, object } = shapeOf(kind);
      return fact(kind, idOf(kind), endFor(subject.is, kind), endFor(object.is, kind), SAMPLES[kind]);
    }),
  ],
};

function endFor(is: EndForm, kind: FactKind): string {
  if (is === 'itself') return idOf(kind);
  return { party: '01', person: 'p2', company: '1', board: '2', source: 'report', 'company or board': '2' }[is];
}

/** A graph with so much beside what is asked that a scan of it all is seen in the rows looked at. */
export function crowded(size: number): GraphContent {
  const ids = Array.from({ length: size }, (_, i) => `other-${String(i)}`);
  return {
    ...SMALL,
    companies: [...SMALL.companies, ...ids.map((id) => company(id, { name: `Zzz ${id}` }))],
    facts: [...SMALL.facts, ...ids.slice(1).map((id, i) => fact('HOLDS', `h-${id}`, id, ids[i] ?? id))],
  };
}
