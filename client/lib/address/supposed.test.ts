import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SUPPOSABLE } from '../../__generated__/fact-kinds.ts';
import { isPartialDate, readSupposed, writeSupposed, type SupposableKind } from './supposed.ts';
import { INDEPENDENCE_SEARCH, parseSearch, readSearch, stringifySearch } from './url-state.ts';

const id = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}$/);
const date = fc.constantFrom('2004', '2004-06', '2004-02-29');
const VALUES = {
  date,
  day: fc.constantFrom('2004-02-29', '2007-06-26'),
  text: fc.string({ minLength: 1, maxLength: 40, unit: 'binary' }).filter((text) => text.trim() !== ''),
  flag: fc.constantFrom('yes', 'no'),
  decimal: fc.constantFrom('0', '12.5', '100'),
  currency: fc.constantFrom('JPY', 'USD'),
  count: fc.constantFrom('1', '3'),
};
const fieldsOf = (kind: SupposableKind) =>
  fc.record(Object.fromEntries(Object.entries(SUPPOSABLE[kind]).map(([name, type]) => [name, VALUES[type]])), {
    requiredKeys: [],
  });
const entry = fc.oneof(
  fc.constantFrom(...(Object.keys(SUPPOSABLE) as SupposableKind[])).chain((kind) =>
    fc.record({
      what: fc.constant('add' as const),
      kind: fc.constant(kind),
      subject: id,
      object: id,
      fields: fieldsOf(kind),
    }),
  ),
  fc.record({
    what: fc.constant('change' as const),
    fact: id,
    fields: fc.record({ to: date, title: VALUES.text }, { requiredKeys: ['to'] }),
  }),
  fc.record({ what: fc.constant('remove' as const), fact: id }),
);

describe('what is supposed, in the address', () => {
  test('reads back as it was written, whatever a title holds', () => {
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 5 }), (supposed) => {
        const address = stringifySearch({ company: 'iij', suppose: writeSupposed(supposed) });
        const { state, problems } = readSearch(parseSearch(address), INDEPENDENCE_SEARCH);
        expect(problems).toEqual([]);
        expect(state.suppose).toEqual(supposed);
      }),
    );
  });

  test('is legible', () => {
    const text = 'change,post-nishikawa-bank,to:2004-06*remove,loan-x*add,SITS_ON,ann,iij-directors,outside:yes';
    expect(readSupposed(text)).toHaveLength(3);
    expect(stringifySearch({ suppose: text })).toBe(`?suppose=${text}`);
  });

  test.each([
    'change,post-x',
    'change,post-x,to:June',
    'change,post-x,meeting:2007-06-26',
    'remove',
    'remove,a,b',
    'remove,<script>',
    'add,WORKS_FOR,ann',
    'add,HAS_ATTRIBUTE,ann,bank',
    'add,toString,ann,bank',
    'add,WORKS_FOR,ann,bank,percent:5',
    'add,HOLDS,ann,bank,percent:101',
    'add,WORKS_FOR,ann,bank,title:%E0%A4%A',
    'remove,loan-x*',
    'nonsense',
    Array.from({ length: 51 }, () => 'remove,x').join('*'),
  ])('%s is left out as a whole and named', (text) => {
    const { state, problems } = readSearch({ company: 'iij', suppose: text }, INDEPENDENCE_SEARCH);
    expect(state).toEqual({ company: 'iij' });
    expect(problems.map(({ field }) => field)).toEqual(['suppose']);
  });

  test('a date is a year, a month or a day that exists', () => {
    expect(['2004', '2004-06', '2004-02-29'].filter(isPartialDate)).toHaveLength(3);
    expect(['2004-13', '2005-02-29', '04', '2004-6', '20040628', ''].filter(isPartialDate)).toEqual([]);
  });
});
