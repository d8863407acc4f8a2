import { createHash } from 'node:crypto';
import { afterAll, describe, expect, test } from 'vitest';
import type { Fact } from '../shared/facts.ts';
import { GRAPH_FORMAT } from '../store/store.ts';
import { holds } from '../time/validity.ts';
import { graphOf, publishedIn } from './seed-facts.ts';
import { readSeed } from './read-seed.ts';
import { seedHash } from './seed-hash.ts';
import {
  CITED,
  company,
  removeTemporaryFolders,
  SOUND,
  temporarySeed,
} from '../../test/support/seeds/temporary-seed.ts';

afterAll(removeTemporaryFolders);

const SOURCES = `${SOUND['sources.yaml'] ?? ''}  - { id: slides, title: "Slides", publisher: acme, published: "2009-02-12", kind: slides }\n`;
const graph = (acme: string, files: Record<string, string> = {}) =>
  graphOf(readSeed(temporarySeed({ 'sources.yaml': SOURCES, 'companies/acme.yaml': company('acme', acme), ...files })));
const one = (acme: string): Fact => {
  const [fact, ...others] = graph(acme).facts;
  if (fact === undefined || others.length > 0) throw new Error(`expected one fact, not ${String(others.length + 1)}`);
  return fact;
};
const holder = (fields: string, citations = CITED) => `holders:\n  - { holder: bolt, ${fields}, ${citations} }`;

describe('a fact', () => {
  test('as it is written, with what is left out left out', () => {
    expect(one(holder('percent: "5.0", from: "2005-06"'))).toStrictEqual({
      id: 'holds-bolt-acme-2005-06',
      kind: 'HOLDS',
      subject: 'bolt',
      object: 'acme',
      from: '2005-06',
      knownFrom: '2007-06-08',
      basis: 'STATED',
      percent: '5.0',
      interest: 'SHARES',
      direct: 'UNKNOWN',
      nominee: false,
      accounting: 'UNKNOWN',
      citations: [{ source: 'report', place: '1' }],
    });
  });

  test('could be known from its earliest source on', () => {
    const both = 'citations: [{ source: slides, place: "9" }, { source: report, place: "1" }]';
    expect(one(holder('from: "2005"', both)).knownFrom).toBe('2007-06-08');
    expect(one(holder('from: "2005"', 'citations: [{ source: slides, place: "9" }]')).knownFrom).toBe('2009-02-12');
  });

  test('is observed by its first citation on the day given for the whole, unless that citation has a day of its own', () => {
    const days = (fields: string, citations: string) =>
      one(holder(fields, citations)).citations.map(({ observedOn }) => observedOn);
    const two = 'citations: [{ source: report, place: "1" }, { source: slides, place: "9", observedOn: "2009-02-12" }]';
    expect(days('observedOn: "2007-03-31"', two)).toEqual(['2007-03-31', '2009-02-12']);
    expect(
      days('observedOn: "2007-03-31"', 'citations: [{ source: report, place: "1", observedOn: "2006-12-31" }]'),
    ).toEqual(['2006-12-31']);
  });
});

describe('the made id has kind, ends, topic and date', () => {
  test.each([
    ['holders:\n  - { holder: bolt, observedOn: "2007-03-31", CITED }', 'holds-bolt-acme-2007-03-31'],
    [
      'holders:\n  - { holder: bolt, citations: [{ source: report, place: "1", observedOn: "2007-03-31" }] }',
      'holds-bolt-acme-2007-03-31',
    ],
    [
      'seats:\n  - { person: ann, board: acme-directors, from: "2005-06", observedOn: "2007-03-31", CITED }',
      'sits-on-ann-acme-directors-2005-06',
    ],
    [
      'nominations:\n  - { person: ann, board: acme-directors, meeting: "2007-06-26", observedOn: "2007-06-08", CITED }',
      'nominated-to-ann-acme-directors-2007-06-08',
    ],
    ['posts:\n  - { person: ann, from: "1999", CITED }', 'works-for-ann-acme-1999'],
    ['lenders:\n  - { lender: bolt, observedOn: "2007-03-31", CITED }', 'lends-to-bolt-acme-2007-03-31'],
    ['trades:\n  - { payer: acme, payee: bolt, from: "2006-04", CITED }', 'trades-with-acme-bolt-2006-04'],
    ['auditors:\n  - { auditor: bolt, from: "2006", CITED }', 'audits-bolt-acme-2006'],
    ['signatures:\n  - { person: ann, observedOn: "2007-05-22", CITED }', 'signs-audit-of-ann-acme-2007-05-22'],
    ['nomineeFor:\n  - { for: bolt, observedOn: "2007-03-31", CITED }', 'nominee-for-acme-bolt-2007-03-31'],
    ['predecessors:\n  - { predecessor: bolt, from: "2006-10-01", CITED }', 'succeeds-acme-bolt-2006-10-01'],
    [
      'liabilityContracts:\n  - { person: ann, observedOn: "2007-03-31", CITED }',
      'liability-limited-by-ann-acme-2007-03-31',
    ],
    ['businessTransfers:\n  - { receiver: bolt, from: "2006", CITED }', 'transfers-business-to-acme-bolt-2006'],
    [
      'attributes:\n  - { attribute: SHARES_OUTSTANDING, observedOn: "2007-03-31", CITED }',
      'has-attribute-acme-shares-outstanding-2007-03-31',
    ],
    [
      'attributes:\n  - { attribute: MEETINGS_HELD, board: acme-directors, from: "2006", CITED }',
      'has-attribute-acme-directors-meetings-held-2006',
    ],
    [
      'coverage:\n  - { source: report, matter: HOLDS, extent: LARGEST, observedOn: "2007-03-31", CITED }',
      'covered-by-acme-report-holds-2007-03-31',
    ],
  ])('%s', (yaml, id) => {
    const fact = one(yaml.replace('CITED', CITED));
    expect(fact.id).toBe(id);
    // An attribute is a node of its own, with the fact's id.
    if (fact.kind === 'HAS_ATTRIBUTE') expect(fact.object).toBe(id);
  });
});

test('the later fact tells the earlier one since when it is over, and since when that could be known', () => {
  const { facts, sources } = graph(`holders:
  - { id: old, holder: bolt, percent: "86.1", observedOn: "2007-03-31", ${CITED} }
  - { id: mid, holder: bolt, percent: "95.2", observedOn: "2007-04-05", supersedes: old, ${CITED} }
  - { id: new, holder: bolt, percent: "100", from: "2008-04", supersedes: mid, citations: [{ source: slides, place: "9", observedOn: "2009-02-12" }] }`);
  const by = new Map(facts.map((fact) => [fact.id, fact]));
  expect(by.get('old')).toMatchObject({
    supersededBy: 'mid',
    supersededFrom: '2007-04-05',
    supersededKnownFrom: '2007-06-08',
  });
  expect(by.get('mid')).toMatchObject({
    supersededBy: 'new',
    supersededFrom: '2008-04-01',
    supersededKnownFrom: '2009-02-12',
  });
  expect(by.get('new')).not.toHaveProperty('supersededBy');
  const on = (day: string, knownOn: string) =>
    facts.filter((fact) => holds(fact, day, knownOn, publishedIn(sources)) !== 'NOT').map(({ id }) => id);
  expect([
    on('2008-06-01', '2009-02-12'),
    on('2008-06-01', '2009-02-11'),
    on('2007-04-04', '2009-02-11'),
    on('2007-04-04', '2007-06-07'),
  ]).toEqual([['new'], ['mid'], ['old'], []]);
});

describe('spellings', () => {
  const SPELLED = `nameLocal: "アクメ"
spellings:
  - { text: "ACME", reason: "short form", ${CITED} }
  - { text: "Acme", citations: [{ source: slides, place: "9" }] }
  - { text: "アクメ・ウィジェット", ${CITED} }`;

  test('are names of the company, its own name first', () => {
    expect(graph(SPELLED).companies.find(({ id }) => id === 'acme')?.names).toEqual([
      'Acme Widgets Inc.',
      'アクメ',
      'ACME',
      'Acme',
      'アクメ・ウィジェット',
    ]);
  });

  test('are facts: a merge with its reason is a judgement; each holds from the day its source came out', () => {
    const { facts, sources } = graph(SPELLED);
    const recorded = facts.map((fact) =>
      fact.kind === 'HAS_ATTRIBUTE' ? [fact.text, fact.attribute, fact.basis, fact.note, fact.subject] : [],
    );
    expect(recorded.sort()).toEqual([
      ['ACME', 'SPELLING', 'INFERRED', 'short form', 'acme'],
      ['Acme', 'SPELLING', 'STATED', undefined, 'acme'],
      ['アクメ・ウィジェット', 'SPELLING', 'STATED', undefined, 'acme'],
    ]);
    expect(new Set(facts.map(({ id }) => id)).size).toBe(3);
    const latin = facts.find((fact) => fact.kind === 'HAS_ATTRIBUTE' && fact.text === 'Acme');
    expect(
      ['2009-02-11', '2009-02-12'].map((day) => latin && holds(latin, day, '2020-01-01', publishedIn(sources))),
    ).toEqual(['NOT', 'CERTAIN']);
  });

  test('of a person are its names too', () => {
    const people = `people:\n  - { id: ann, name: "Ann Smith", ${CITED}, spellings: [{ text: "A. Smith", ${CITED} }] }\n  - { id: bob, name: "Bob Jones", ${CITED} }\n`;
    const { persons, facts } = graph('', { 'people.yaml': people });
    expect([persons[0]?.names, facts[0]?.subject]).toEqual([['Ann Smith', 'A. Smith'], 'ann']);
  });
});

describe('identifiers', () => {
  const IDENTIFIED = `identifiers:
  - "lei:5493001KJTIIGC8Y1R12"
  - { value: "jp-corporate-number:7010001008844", from: "2008-04", citations: [{ source: slides, place: "9", pointer: "cell:Companies!C7" }] }`;

  test('are those of the company, and facts that cite the page or their own place', () => {
    const { companies, facts } = graph(IDENTIFIED);
    expect(companies.find(({ id }) => id === 'acme')?.identifiers).toEqual([
      'lei:5493001KJTIIGC8Y1R12',
      'jp-corporate-number:7010001008844',
    ]);
    expect(facts).toStrictEqual([
      {
        id: 'identifier-acme-jp-corporate-number-7010001008844',
        kind: 'HAS_ATTRIBUTE',
        subject: 'acme',
        object: 'identifier-acme-jp-corporate-number-7010001008844',
        from: '2008-04',
        knownFrom: '2009-02-12',
        basis: 'STATED',
        attribute: 'IDENTIFIER',
        text: 'jp-corporate-number:7010001008844',
        citations: [{ source: 'slides', place: '9', pointer: 'cell:Companies!C7' }],
      },
      {
        id: 'identifier-acme-lei-5493001kjtiigc8y1r12',
        kind: 'HAS_ATTRIBUTE',
        subject: 'acme',
        object: 'identifier-acme-lei-5493001kjtiigc8y1r12',
        knownFrom: '2007-06-08',
        basis: 'STATED',
        attribute: 'IDENTIFIER',
        text: 'lei:5493001KJTIIGC8Y1R12',
        citations: [{ source: 'report', place: '1', observedOn: '2007-06-08' }],
      },
    ]);
  });
});

test('a source keeps its address, the day it was taken, its terms and its digest', () => {
  const sha256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
  const more = `url: "https://example.org/s.pdf", retrieved: "2009-02-13", licence: "CC-BY-4.0", sha256: "${sha256}"`;
  const { sources } = graph('', { 'sources.yaml': SOURCES.replace('kind: slides', `kind: slides, ${more}`) });
  expect(sources.find(({ id }) => id === 'slides')).toMatchObject({
    url: 'https://example.org/s.pdf',
    retrieved: '2009-02-13',
    licence: 'CC-BY-4.0',
    sha256,
  });
});

describe('the hash', () => {
  const A = `  - { holder: bolt, from: "2005", percent: "5.0", ${CITED} }`;
  const B = `  - { holder: ann, from: "2006", ${CITED} }`;
  const hash = (yaml: string) => seedHash(graph(yaml));

  test('is that of the JSON of format and content, fields in order of name, however many records there are', () => {
    const inOrder = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(inOrder);
      if (typeof value !== 'object' || value === null) return value;
      const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
      return Object.fromEntries(fields.map(([name, field]) => [name, inOrder(field)]));
    };
    const one = graph(`holders:\n${A}\n${B}`);
    const many = {
      ...one,
      facts: Array.from({ length: 1_001 }, (_, i) => ({ ...one.facts[0], id: String(i) }) as Fact),
    };
    for (const whole of [one, many, { ...one, facts: [] }])
      expect(seedHash(whole)).toBe(
        createHash('sha256')
          .update(JSON.stringify([GRAPH_FORMAT, inOrder(whole)]))
          .digest('hex'),
      );
  });

  test('is that of the content: not of comments, layout, or order', () => {
    const same = hash(`holders:\n${A}\n${B}`);
    expect(hash(`# about\nholders:\n${B}   # last\n\n${A}`)).toBe(same);
    expect(hash(`holders:\n${A.replace('from: "2005", percent: "5.0"', 'percent: \'5.0\', from: "2005"')}\n${B}`)).toBe(
      same,
    );
  });

  test('changes with every figure, note, place and name', () => {
    const changes = [
      A,
      A.replace('5.0', '5.00'),
      A.replace('percent', 'note: "x", percent'),
      A.replace('place: "1"', 'place: "2"'),
      A.replace('"2005"', '"2005-01"'),
      A.replace('bolt', 'bob'),
    ];
    expect(new Set(changes.map((line) => hash(`holders:\n${line}`))).size).toBe(changes.length);
  });
});
