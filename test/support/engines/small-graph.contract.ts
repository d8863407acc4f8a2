import { expect, test } from 'vitest';
import { SMALL } from './contract-graphs.ts';
import { factDigest } from '../../../server/shared/back-links.ts';
import { decodeFact, decodeHolding } from '../../../server/shared/fact-record.ts';
import type { Store } from '../../../server/store/store.ts';

/** Answers about the small graph of contract-graphs.ts, worked out by hand from its facts. */
export function smallGraphContract(store: () => Store): void {
  const EVER = '9999-12-31';
  const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

  test('who holds Acme and Beta, by day', async () => {
    const on = async (day: string, knownOn = EVER) => {
      const rows = await store().ask('graph/facts-to', { ids: ['beta', 'acme'], kinds: ['HOLDS'], on: day, knownOn });
      const holdings = await store().ask('graph/holdings-to', { ids: ['beta', 'acme'], on: day, knownOn });
      expect(holdings.map(({ anchor, id, subject }) => [anchor, id, subject])).toEqual(
        rows.map(({ anchor, id, subject }) => [anchor, id, subject]),
      );
      return rows.map(({ anchor, id, subject, object }) => `${anchor} ${id} ${subject}>${object}`);
    };
    expect(await on('')).toEqual(['acme h1 ann>acme', 'acme h4 bank>acme', 'beta h2 acme>beta', 'beta h3 acme>beta']);
    expect(await on('2007-04-04')).toEqual(['acme h1 ann>acme', 'beta h2 acme>beta']);
    expect(await on('2007-04-05')).toEqual(['acme h1 ann>acme', 'beta h3 acme>beta']);
    expect(await on('2007-03-30')).toEqual([]);
    expect(await on('2008-01-01')).toEqual(['acme h1 ann>acme', 'acme h4 bank>acme', 'beta h3 acme>beta']);
    expect(await on('2008-01-01', '2008-05-31')).toEqual(['acme h1 ann>acme', 'beta h3 acme>beta']);
    expect(await on('2008-01-01', '2008-06-01')).toEqual([
      'acme h1 ann>acme',
      'acme h4 bank>acme',
      'beta h3 acme>beta',
    ]);
    expect(await on('2007-04-05', '2007-05-31')).toEqual([]);
    expect(await on('2007-04-05', '2007-06-01')).toEqual(['acme h1 ann>acme', 'beta h3 acme>beta']);
  });

  test('what Acme and the bank hold, on the first and last days of holdings and of what could be known', async () => {
    const on = async (day: string, knownOn = EVER) => {
      const rows = await store().ask('graph/holdings-from', { ids: ['acme', 'bank'], on: day, knownOn });
      return rows.map(({ anchor, id, object }) => `${anchor} ${id} ${anchor}>${object}`);
    };
    expect(await on('')).toEqual(['acme h2 acme>beta', 'acme h3 acme>beta', 'bank h4 bank>acme']);
    expect(await on('2007-04-04')).toEqual(['acme h2 acme>beta']);
    expect(await on('2007-04-05')).toEqual(['acme h3 acme>beta']);
    expect(await on('2007-03-30')).toEqual([]);
    expect(await on('2008-01-01', '2008-05-31')).toEqual(['acme h3 acme>beta']);
    expect(await on('2008-01-01', '2008-06-01')).toEqual(['acme h3 acme>beta', 'bank h4 bank>acme']);
    expect(await on('2007-04-05', '2007-05-31')).toEqual([]);
    expect(await on('2007-04-05', '2007-06-01')).toEqual(['acme h3 acme>beta']);
  });

  test('a seat that ends on a day is not held on it; one of unknown start holds from the first day it was seen', async () => {
    const on = async (day: string) =>
      ids(await store().ask('graph/facts-from', { ids: ['ann', 'bob'], kinds: ['SITS_ON'], on: day, knownOn: EVER }));
    expect(await on('2007-06-27')).toEqual(['s1', 's2']);
    expect(await on('2007-06-28')).toEqual(['s2']);
    expect(await on('2007-03-30')).toEqual(['s1']);
    expect(await on('1999-12-31')).toEqual([]);
    const known = async (knownOn: string) =>
      ids(
        await store().ask('graph/facts-from', { ids: ['ann', 'bob'], kinds: ['SITS_ON'], on: '2007-06-27', knownOn }),
      );
    expect(await known('2007-06-01')).toEqual(['s1', 's2']);
    expect(await known('2007-05-31')).toEqual([]);
  });

  test('an empty id is that of nothing', async () => {
    expect(await store().ask('graph/parties', { ids: ['', 'ann'] })).toMatchObject([{ id: 'ann' }]);
    expect(await store().ask('graph/holdings-to', { ids: [''], on: '', knownOn: EVER })).toEqual([]);
  });

  test('only the kinds asked for, with their records', async () => {
    const rows = await store().ask('graph/facts-from', {
      ids: ['bank', 'acme'],
      kinds: ['LENDS_TO', 'HAS_ATTRIBUTE', 'COVERED_BY'],
      on: '',
      knownOn: EVER,
    });
    expect(rows.map(({ anchor, kind, object }) => [anchor, kind, object])).toEqual([
      ['acme', 'HAS_ATTRIBUTE', 'a1'],
      ['acme', 'COVERED_BY', 'report'],
      ['bank', 'LENDS_TO', 'acme'],
    ]);
    expect(rows[2]?.fact).toEqual({
      id: 'l1',
      basis: 'STATED',
      from: '2007',
      knownFrom: '2007-06-01',
      amount: '2000000000',
      amountNumber: 2_000_000_000,
      currency: 'JPY',
      balanceOn: '2007-03-31',
      validFrom: '2007-01-01',
      current: true,
      holdsFrom: '2007-01-01',
      holdsUntil: '9999-12-31',
      citationSources: ['report'],
      citationPlaces: ['4'],
      citationLines: [10],
    });
  });

  test('parties and boards by id; strangers give no row', async () => {
    expect(await store().ask('graph/parties', { ids: ['nobody', 'bob', 'acme-directors', 'bank'] })).toEqual([
      {
        id: 'bank',
        type: 'Company',
        party: { id: 'bank', name: 'First Bank', kind: 'BANK', listed: false, names: [], identifiers: [] },
      },
      { id: 'bob', type: 'Person', party: { id: 'bob', name: 'Bob Sample', names: ['Robert Sample'] } },
    ]);
    expect(ids(await store().ask('graph/boards-of', { companies: ['beta', 'acme'] }))).toEqual([
      'acme-auditors',
      'acme-directors',
    ]);
    const [auditors] = await store().ask('graph/board-companies', { boards: ['acme-auditors', 'acme'] });
    expect(auditors).toEqual({
      company: 'acme',
      id: 'acme-auditors',
      board: { id: 'acme-auditors', name: 'Auditors of Acme', kind: 'COMPANY_AUDITORS' },
      hasBoard: {
        citationSources: ['notice'],
        citationPlaces: ['1'],
        citationLines: [3],
        citationLineEnds: [4],
      },
    });
    expect(
      await store().ask('graph/labels-of', {
        ids: ['acme', 'a1', 'ann', 'acme-directors', 'report', 'finding-1', 'x'],
      }),
    ).toEqual([
      { id: 'a1', type: 'Attribute' },
      { id: 'acme', type: 'Company' },
      { id: 'acme-directors', type: 'Board' },
      { id: 'ann', type: 'Person' },
      { id: 'finding-1', type: 'Finding' },
      { id: 'report', type: 'Source' },
    ]);
  });

  test('a place in a structured file comes back with its pointer, the terms of the file with the source', async () => {
    const [called] = await store().ask('graph/facts-called', { digests: [factDigest('h4')], facts: ['h4'] });
    const [held] = await store().ask('graph/holdings-from', { ids: ['bank'], on: '', knownOn: EVER });
    const read = [
      decodeFact('HOLDS', 'bank', 'acme', called?.fact ?? {}),
      decodeHolding('bank', 'acme', held?.fact ?? [], held?.rare ?? null),
    ];
    for (const { citations } of read) {
      expect(citations).toEqual([
        { source: 'notice', place: 'Holders, row 4', pointer: 'cell:Holders!B4' },
        { source: 'report', place: '4', line: 12 },
      ]);
    }
    const [notice] = await store().ask('graph/sources', {});
    expect(notice?.source).toMatchObject({
      url: 'https://example.org/notice.md',
      retrieved: '2008-06-02',
      licence: 'CC-BY-4.0',
      sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    });
  });

  test('a finding about two companies comes to both', async () => {
    const rows = await store().ask('graph/findings-about', { ids: ['beta', 'ann', 'acme'] });
    expect(rows.map(({ about, id }) => [about, id])).toEqual([
      ['acme', 'finding-1'],
      ['beta', 'finding-1'],
    ]);
  });

  test('what everybody is called: each with every spelling, and with the identifiers that are its own or that facts state', async () => {
    const companies = await store().ask('names/companies', {});
    const { name, nameLocal, names, identifiers } = SMALL.companies.find(({ id }) => id === 'acme') ?? {};
    expect(companies.find(({ id }) => id === 'acme')).toEqual({
      id: 'acme',
      name,
      nameLocal: nameLocal ?? null,
      names,
      identifiers,
    });
    expect(ids(companies)).toEqual(SMALL.companies.map(({ id }) => id).sort());
    expect(ids(await store().ask('names/persons', {}))).toEqual(SMALL.persons.map(({ id }) => id).sort());
    expect(ids(await store().ask('names/sources', {}))).toEqual(SMALL.sources.map(({ id }) => id).sort());
    expect(await store().ask('names/identifiers-stated', {})).toEqual([]);
  });
}
