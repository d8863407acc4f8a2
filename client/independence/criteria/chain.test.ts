import { expect, test } from 'vitest';
import type { FactData, PartyRefData } from '../../lib/facts/fact-fields.ts';
import { chainFrom } from './chain.ts';

const person: PartyRefData = { __typename: 'Person', reading: null, id: 'nishikawa', name: 'Nishikawa' };
const company = (id: string): PartyRefData => ({ __typename: 'Company', reading: null, id, name: id, kind: 'COMPANY' });
const fact = (id: string, typename: FactData['__typename'], ...parties: PartyRefData[]) =>
  ({ __typename: typename, id, parties }) as unknown as FactData;

const bank = company('bank');
const iij = company('iij');
const post = fact('post', 'Post', person, bank);
const loan = fact('loan', 'Loan', bank, iij);

test('person, post, employer, loan, company', () => {
  const { start, steps, others } = chainFrom(person, 'iij', [post, loan]);
  expect(start).toBe(person);
  expect(steps.map(({ fact: { id }, to }) => [id, to.id])).toEqual([
    ['post', 'bank'],
    ['loan', 'iij'],
  ]);
  expect(others).toEqual([]);
});

test('a fact that does not go on from where the way has come stands beside it', () => {
  const other = fact('other', 'Holding', company('ntt'), iij);
  const { steps, others } = chainFrom(person, 'iij', [other, post, loan]);
  expect(steps.map(({ fact: { id } }) => id)).toEqual(['post', 'loan']);
  expect(others).toEqual([other]);
});

test('the way ends at the company, and figures and coverage are no steps', () => {
  const seat = fact('seat', 'Seat', person, iij);
  const held = fact('held', 'Holding', iij, company('sub'));
  const shares = fact('shares', 'Attribute', iij);
  const { steps, others } = chainFrom(person, 'iij', [seat, held, shares]);
  expect(steps.map(({ fact: { id } }) => id)).toEqual(['seat']);
  expect(others).toEqual([held, shares]);
});
