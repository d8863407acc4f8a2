import { expect, test } from 'vitest';
import { importedFiles } from '../../../test/support/intake/imported-files.ts';
import type { Board, Company, Fact } from '../../shared/facts.ts';
import { holds } from '../../time/validity.ts';
import { selected } from '../export/selected-graph.ts';
import { BODS } from './bods-importer.ts';
import { bodsExporter } from './write-bods.ts';

const SOURCE = { id: 's', title: 'Report', publisher: 'mill', published: '2024-06-30', kind: 'REPORT' };
const company = (id: string, kind: Company['kind']): Company => ({
  type: 'Company',
  id,
  name: id,
  names: [id],
  kind,
  identifiers: [],
});
const board: Board = {
  type: 'Board',
  id: 'auditors',
  name: 'Board of company auditors',
  kind: 'COMPANY_AUDITORS',
  company: 'mill',
  citations: [{ source: 's', place: 'p' }],
};
let count = 0;
const fact = (own: object, observedOn?: string): Fact => {
  count += 1;
  const citations = [{ source: 's', place: `p${String(count)}`, ...(observedOn !== undefined && { observedOn }) }];
  return { id: `f${String(count)}`, basis: 'STATED', knownFrom: '2024-06-30', citations, ...own } as unknown as Fact;
};
const HELD = { kind: 'HOLDS', object: 'mill', interest: 'SHARES', direct: 'DIRECT', accounting: 'UNKNOWN' };

/** What is written as BODS and read again. */
async function thereAndBack(facts: readonly Fact[], companies: readonly Company[]) {
  const persons = [{ type: 'Person' as const, id: 'igraine', name: 'igraine', names: ['igraine'] }];
  const graph = { companies: [company('mill', 'COMPANY'), ...companies], persons, boards: [board], sources: [SOURCE] };
  const content = [...bodsExporter.write(selected({ ...graph, findings: [], facts }, {}))].join('');
  const { world, told } = await importedFiles({ importer: BODS, content });
  expect(told.filter((one) => one.startsWith('error'))).toEqual([]);
  const published = (source: string) => world.sources.get(source)?.published ?? '';
  const on = (one: Fact, ...days: readonly string[]) =>
    days.map((day) => holds(one, day, '2025-01-01', published)[0]).join('');
  const ties = [...world.facts.values()].filter(({ kind }) => kind !== 'HAS_ATTRIBUTE');
  return { world, ties, on };
}

test('whose kind the standard does not tell apart is of that kind', async () => {
  const kinds = [
    'BANK',
    'FUND',
    'TRUST_ACCOUNT',
    'NOMINEE',
    'AUDIT_FIRM',
    'LAW_FIRM',
    'ASSOCIATION',
    'UNKNOWN',
  ] as const;
  const others = ['ARRANGEMENT', 'STATE', 'PUBLIC_BODY', 'COMPANY'] as const;
  const all = [...kinds, ...others];
  const holders = all.map((kind) => company(kind.toLowerCase().replace('_', '-'), kind));
  const facts = holders.map(({ id }) => fact({ ...HELD, subject: id, nominee: false }, '2024-03-31'));
  const { world } = await thereAndBack(facts, holders);
  const read = [...world.parties.values()].flatMap((party) =>
    party.type === 'Company' ? [[party.name, party.kind]] : [],
  );
  expect(Object.fromEntries(read)).toMatchObject(Object.fromEntries(holders.map(({ name, kind }) => [name, kind])));
});

test('a nominee stays one, a figure as it was printed, a right in its own word, and nothing stays nothing', async () => {
  const facts = [
    fact({ ...HELD, subject: 'bank', nominee: true, percent: '9.90' }, '2024-03-31'),
    fact({ ...HELD, subject: 'bank', nominee: false, percent: '5.0', exact: true }, '2024-03-31'),
    fact({ ...HELD, subject: 'bank', nominee: false, interest: 'VETO', right: 'golden-share' }, '2024-03-31'),
    fact({ ...HELD, subject: 'igraine', nominee: false, shares: '0' }, '2024-03-31'),
  ];
  const { ties } = await thereAndBack(facts, [company('bank', 'BANK')]);
  const read = ties.flatMap((one) =>
    one.kind === 'HOLDS' ? [[one.interest, one.percent, one.exact === true, one.nominee, one.right].join(' ')] : [],
  );
  expect(read.sort()).toEqual([
    'SHARES 0 true false shareholding',
    'SHARES 5 true false shareholding',
    'SHARES 9.90 false true shareholding',
    'VETO  false false golden-share',
  ]);
});

test('holdings of two days are two, each as of its own', async () => {
  const facts = ['2023-03-31', '2024-03-31'].map((day) => fact({ ...HELD, subject: 'bank', nominee: false }, day));
  const { ties, on } = await thereAndBack(facts, [company('bank', 'BANK')]);
  const days = ['2023-03-30', '2023-03-31', '2024-03-30', '2024-03-31'];
  expect(ties.map((one) => on(one, ...days)).sort()).toEqual(['NCPP', 'NNNC']);
});

test('months stay months, a post that nobody saw is not seen, and an auditor is on the board of auditors', async () => {
  const post = { kind: 'WORKS_FOR', subject: 'igraine', object: 'mill', executive: true };
  const facts = [
    fact({ ...post, from: '2012-04' }),
    fact({ ...post, from: '2019-05', to: '2021' }),
    fact({ kind: 'SITS_ON', subject: 'igraine', object: 'auditors', title: 'Auditor', attendance: [] }, '2024-06-30'),
  ];
  const { world, ties, on } = await thereAndBack(facts, []);
  const posts = ties.filter(({ kind }) => kind === 'WORKS_FOR');
  expect(posts.map(({ from, to }) => [from, to]).sort()).toEqual([
    ['2012-04', undefined],
    ['2019-05', '2021'],
  ]);
  const left = posts.find(({ to }) => to === undefined);
  expect(left && on(left, '2012-03-31', '2012-04-30', '2020-01-01', '2024-06-30')).toBe('NPPP');
  expect([...world.boards.values()].map(({ kind, name }) => [kind, name])).toEqual([
    ['COMPANY_AUDITORS', 'Board of company auditors'],
  ]);
});

test('counts, classes, blocks, accounts and powers of a holding come back, and what is as the standard has it is not told', async () => {
  const told = {
    direct: 'BOTH',
    accounting: 'CONSOLIDATED_SUBSIDIARY',
    shares: '204300',
    shareClass: 'Class A, "ordinary"',
    account: '7',
    block: 'joint: 1',
    votingPower: 'SHARED',
    disposalPower: 'NONE',
    majority: false,
    via: 'an association',
    planned: true,
    price: '12.50',
    currency: 'JPY',
  };
  const facts = [
    fact({ ...HELD, subject: 'bank', nominee: false, percent: '9.9', ...told }, '2024-03-31'),
    fact({ ...HELD, subject: 'other', nominee: false, percent: '5', exact: true }, '2024-03-31'),
    // A text of two lines would be two.
    fact({ ...HELD, subject: 'third', nominee: false, shareClass: 'A\nshares: 5' }, '2024-03-31'),
  ];
  const { world, ties } = await thereAndBack(
    facts,
    ['bank', 'other', 'third'].map((id) => company(id, 'COMPANY')),
  );
  const of = (name: string) =>
    ties.find(({ subject }) =>
      [...world.parties.values()].some((party) => party.id === subject && party.name === name),
    );
  expect(of('bank')).toMatchObject({ ...told, percent: '9.9' });
  expect(of('bank')?.note).toBeUndefined();
  expect(of('other')?.note).toBeUndefined();
  expect(of('other')).not.toHaveProperty('shares');
  expect(of('third')).not.toHaveProperty('shares');
});

test('what a seat and a post are called and are comes back, and unknown stays unknown', async () => {
  const seats = [
    { title: '取締役(常勤監査等委員)', outside: false, fullTime: true },
    { title: 'Outside director', outside: true, representative: false, termEnds: '2026-06', responsibility: 'IT' },
    {},
  ];
  const facts = [
    ...seats.map((own) =>
      fact({ kind: 'SITS_ON', subject: 'igraine', object: 'auditors', attendance: [], ...own }, '2024-06-30'),
    ),
    fact(
      { kind: 'WORKS_FOR', subject: 'igraine', object: 'mill', executive: true, title: 'CFO', employee: false },
      '2024-06-30',
    ),
  ];
  const { ties } = await thereAndBack(facts, []);
  const NAMES = [
    'title',
    'outside',
    'representative',
    'fullTime',
    'termEnds',
    'responsibility',
    'employee',
    'executive',
  ];
  const read = ties.map((one) => Object.fromEntries(Object.entries(one).filter(([name]) => NAMES.includes(name))));
  const sorted = (all: readonly object[]) => all.map((one) => JSON.stringify(one, NAMES)).sort();
  expect(sorted(read)).toEqual(sorted([...seats, { title: 'CFO', employee: false, executive: true }]));
});

test('a line of another kind of interest stays a detail', async () => {
  const note = 'details: title: Of honour';
  const { ties } = await thereAndBack(
    [fact({ ...HELD, subject: 'bank', nominee: false, note }, '2024-03-31')],
    [company('bank', 'BANK')],
  );
  expect(ties.map((one) => one.note)).toEqual([note]);
});

test('two records whose files give their statements one id have two ids in one file', () => {
  const id = '1dc0e987-5c57-4a1c-b3ad-61353b66a9b7';
  const facts = ['a', 'b'].map((name) => ({
    ...fact({ ...HELD, subject: name, nominee: false }),
    citations: [{ source: 's', place: `record of-${name} (statement ${id})` }],
  }));
  const graph = { companies: ['mill', 'a', 'b'].map((one) => company(one, 'COMPANY')), persons: [], boards: [] };
  const content = [...bodsExporter.write(selected({ ...graph, sources: [SOURCE], findings: [], facts }, {}))].join('');
  const ids = (JSON.parse(content) as { statementId: string }[]).map(({ statementId }) => statementId);
  expect([ids.length, new Set(ids).size, ids.filter((one) => one === id).length]).toEqual([5, 5, 1]);
});
