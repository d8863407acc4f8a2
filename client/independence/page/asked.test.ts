import { expect, test } from 'vitest';
import { readSupposed } from '../../lib/address/supposed.ts';
import { variablesOf } from './asked.ts';

const asked = { company: 'iij', on: '2007-06-26', known: undefined };

test('what stands in the address is what the API is asked to suppose', () => {
  const suppose = readSupposed(
    'change,post-a,to:2004-06,executive:no*remove,loan-b*add,SITS_ON,ann,iij-directors,outside:yes*add,KIN_OF,ann,ben,degree:2*add,HOLDS,ann,iij,percent:12.5',
  );
  expect(variablesOf({ ...asked, suppose })).toEqual({
    company: 'iij',
    on: '2007-06-26',
    knownOn: null,
    whatIf: {
      add: [
        { kind: 'SITS_ON', subject: 'ann', object: 'iij-directors', outside: true },
        { kind: 'KIN_OF', subject: 'ann', object: 'ben', degree: 2 },
        { kind: 'HOLDS', subject: 'ann', object: 'iij', percent: '12.5' },
      ],
      change: [{ fact: 'post-a', to: '2004-06', executive: false }],
      remove: ['loan-b'],
    },
  });
});

test('the record is asked for when nothing is supposed', () => {
  expect(variablesOf({ ...asked, suppose: undefined }).whatIf).toBeNull();
});
