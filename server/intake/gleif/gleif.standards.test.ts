import { describe, expect, test } from 'vitest';
import { counted, said, standards } from '../../../test/support/intake/intake-file.ts';
import { gleifImporter } from './gleif-importer.ts';
import { legalForms } from './legal-forms.ts';

const { there, name, file } = standards('gleif');
const read = (path: string, mapping?: string) => said(gleifImporter, file(path), { mapping });
async function text(path: string): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of file(path).stream()) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}

describe.skipIf(!there)(name, () => {
  test('13 entities of level 1: 9 general and 4 funds, one dissolved in 2018, the day of the file known', async () => {
    const { all, facts, parties, problems } = await read('xml/lei-data.xml');
    expect(problems).toEqual([]);
    expect(all[0]).toMatchObject({ says: 'SOURCE', published: '2023-06-05', licence: 'CC0-1.0' });
    expect(counted(parties.map(({ kind }) => kind ?? ''))).toEqual({ COMPANY: 9, FUND: 4 });
    expect(parties.flatMap(({ names }) => names?.slice(1) ?? [])).toHaveLength(9);
    const statuses = facts.filter(({ fact }) => fact.kind === 'HAS_ATTRIBUTE' && fact.label === 'Entity status');
    expect(counted(statuses.map(({ fact }) => ('text' in fact ? (fact.text ?? '') : '')))).toEqual({
      ACTIVE: 12,
      INACTIVE: 1,
    });
    const dissolved = facts.filter(
      ({ fact }) => 'text' in fact && ['INACTIVE', 'DISSOLUTION'].includes(fact.text ?? ''),
    );
    expect(dissolved.map(({ fact }) => fact.from)).toEqual(['2018-11-09', '2018-11-09']);
  });

  test('2 of 10 relationships are consolidation, from the parent to the child, without a percentage', async () => {
    const { facts, problems } = await read('xml/rr-data.xml');
    expect(problems).toEqual([]);
    const holdings = facts.flatMap(({ fact }) => (fact.kind === 'HOLDS' ? [fact] : []));
    expect(counted(facts.map(({ fact }) => fact.kind))).toEqual({ HOLDS: 2, HAS_ATTRIBUTE: 8 });
    expect(holdings.map(({ direct, percent, accounting }) => [direct, percent, accounting])).toEqual([
      ['DIRECT', undefined, 'CONSOLIDATED_SUBSIDIARY'],
      ['INDIRECT', undefined, 'CONSOLIDATED_SUBSIDIARY'],
    ]);
    const xml = await text('xml/rr-data.xml');
    const [, child, parent] =
      /<rr:NodeID>(\w+)<[\s\S]{0,150}?<rr:EndNode>\s*<rr:NodeID>(\w+)<[\s\S]{0,150}?IS_DIRECTLY/.exec(xml) ?? [];
    expect([holdings[0]?.subject, holdings[0]?.object]).toEqual([parent, child]);
  });

  test('10 exceptions are 10 parents without a name, each with its reason', async () => {
    const { facts, parties } = await read('xml/repex-data.xml');
    const reasons = parties.flatMap(({ unknown, name: named }) => (named === undefined ? [unknown?.reason ?? ''] : []));
    expect(counted(reasons)).toEqual({ NON_CONSOLIDATING: 6, NO_KNOWN_PERSON: 3, NON_PUBLIC: 1 });
    expect(counted(facts.map(({ fact }) => fact.kind))).toEqual({ HOLDS: 10 });
    expect(facts.every(({ observedOn }) => observedOn === '2023-06-09')).toBe(true);
  });

  test.each([
    ['21380068P1DRHMJ8KU70', 106, 15],
    ['254900LNRYNOQ9YPU758', 0, 0],
    ['5299001ERX0K10IZUL40', 2, 2],
    ['529900GRZ2BQY5ZM9N49', 12, 12],
    ['851WYGNLUQLFZBSYGB56', 35, 15],
    ['INR2EJN1ERAN0W5ZP974', 12, 12],
  ])('children of %s by the API: %i, of which %i are in the file', async (lei, total, here) => {
    const { all, facts, problems } = await read(`json-api/direct-child-relationships_${lei}.json`);
    expect(all[0]).toMatchObject({ says: 'SOURCE', published: '2025-05-15' });
    expect(facts[0]?.fact).toMatchObject({ attribute: 'SUBSIDIARY_COUNT', subject: lei, count: total });
    const holdings = facts.flatMap(({ fact }) => (fact.kind === 'HOLDS' ? [fact] : []));
    expect(holdings).toHaveLength(here);
    expect(holdings.every(({ subject, percent }) => subject === lei && percent === undefined)).toBe(true);
    expect(problems.map(({ code }) => code)).toEqual(total > here ? ['PAGE_OF_MORE'] : []);
  });

  test('the list of legal forms names 3,274 codes but the two that stand for none', async () => {
    const list = await text('elf-codes-1.4.1.csv');
    const forms = legalForms(list);
    expect(forms.size).toBe(3274 - 2);
    expect(['T417', '7QQ0', 'DYQK', '5MVV', 'IUVI'].map((code) => forms.get(code))).toEqual([
      '株式会社',
      '合同会社',
      '有限会社',
      '合資会社',
      '合名会社',
    ]);
    expect((await read('elf-codes-1.4.1.csv')).problems).toMatchObject([{ severity: 'error', code: 'LIST_OF_FORMS' }]);
    const { facts } = await read('xml/lei-data.xml', list);
    const named = facts.filter(({ fact }) => fact.kind === 'HAS_ATTRIBUTE' && fact.attribute === 'FORM');
    expect(named).toHaveLength(13);
    const texts = named.map(({ fact }) => ('text' in fact ? (fact.text ?? '') : ''));
    expect(texts.filter((form) => /^[A-Z0-9]{4}$/.test(form))).toEqual(['FUND', 'FUND', 'FUND']);
  });
});
