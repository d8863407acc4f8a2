import { describe, expect, test } from 'vitest';
import { holds } from '../../../test/support/worlds/small-facts.ts';
import { smallWorld } from '../../../test/support/worlds/small-world.ts';
import type { Party } from '../../shared/facts.ts';
import type { CompanyKind } from '../../vocabulary/parties.ts';
import { holdingsThrough, ownersBehind } from './nominees.ts';

type Facts = Parameters<typeof smallWorld>[0];
const DAY = { from: '2020-06-30', until: '2020-06-30' };

describe('those behind a holding', () => {
  const link = (subject: string, object: string, fields: Readonly<Record<string, string>> = {}): Facts[number] => ({
    kind: 'NOMINEE_FOR',
    subject,
    object,
    ...fields,
  });
  const behind = (...facts: Facts) => {
    const world = smallWorld([holds('n', 's', { nominee: true, shares: '1' }), ...facts]);
    return ownersBehind(world, world.to('s', 'HOLDS')[0]!, DAY).map(({ id, sure, through }) => [
      id,
      sure,
      through.length,
    ]);
  };

  test('are nobody while nothing tells for whom, whoever a chain leads to, and none twice in a ring', () => {
    expect(behind()).toEqual([]);
    expect(behind(link('n', 'm'), link('m', 'a'))).toEqual([['a', 'YES', 2]]);
    expect(behind(link('n', 'm'), link('m', 'a'), link('m', 'b'))).toEqual([
      ['a', 'MAYBE', 2],
      ['b', 'MAYBE', 2],
    ]);
    expect(behind(link('n', 'm'), link('n', 'o'), link('m', 'a'))).toEqual([
      ['a', 'MAYBE', 2],
      ['o', 'MAYBE', 1],
    ]);
    expect(behind(link('n', 'm'), link('m', 'n'))).toEqual([['m', 'YES', 1]]);
    expect(behind(link('n', 'a', { from: '2010-01-01', to: '2020-06-30' }))).toEqual([]);
  });

  test('are the holder itself where it holds in its own name, and none where it is a depositary', () => {
    const own = (...facts: Facts) => {
      const world = smallWorld([holds('x', 's', { shares: '1' }), ...facts]);
      return ownersBehind(world, world.to('s', 'HOLDS')[0]!, DAY).map(({ id }) => id);
    };
    expect(own()).toEqual(['x']);
    const labelled = (label: string, attribute = 'OTHER'): Facts[number] => ({
      kind: 'HAS_ATTRIBUTE',
      subject: 'x',
      object: 'x-what',
      attribute,
      label,
    });
    expect(own(labelled('Depositary of receipts'))).toEqual([]);
    expect(own(labelled('Custodian bank'))).toEqual([]);
    expect(own(labelled('Trustees'))).toEqual([]);
    expect(own(labelled('Depositary of receipts', 'STATUS'))).toEqual(['x']);
    expect(own(labelled('Bank'))).toEqual(['x']);
  });

  test('are not the holder where it is a nominee or a trust account by its kind', () => {
    const of = (kind: CompanyKind) => {
      const world = smallWorld([holds('x', 's', { shares: '1' })]);
      const parties = new Map(world.parties);
      parties.set('x', { ...parties.get('x')!, kind } as Party);
      return ownersBehind({ ...world, parties }, world.to('s', 'HOLDS')[0]!, DAY).map(({ id }) => id);
    };
    expect(of('NOMINEE')).toEqual([]);
    expect(of('TRUST_ACCOUNT')).toEqual([]);
    expect(of('BANK')).toEqual(['x']);
    const world = smallWorld([holds('p', 's', { shares: '1' })]);
    expect(ownersBehind(world, world.to('s', 'HOLDS')[0]!, DAY)).toEqual([{ id: 'p', sure: 'YES', through: [] }]);
  });

  test('hold in their own name and in those of nominees of nominees', () => {
    const world = smallWorld([
      holds('a', 's', { shares: '1' }),
      holds('m', 's', { shares: '2' }),
      holds('n', 's', { shares: '3' }),
      holds('x', 's', { shares: '4' }),
      link('m', 'a'),
      link('n', 'm'),
      link('n', 'a'),
    ]);
    expect(holdingsThrough(world, 'a').map(({ fact }) => fact.shares)).toEqual(['1', '2', '3']);
  });
});
