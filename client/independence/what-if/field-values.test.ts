import { expect, test } from 'vitest';
import { fieldsOf } from './field-values.ts';

test('takes dates in words and figures as people write them; what is empty is not said', () => {
  expect(
    fieldsOf({
      to: 'June 2004',
      from: ' ',
      title: ' Adviser ',
      amount: '15,000,000',
      currency: 'jpy',
      percent: '12.5 %',
      outside: '',
    }),
  ).toEqual({
    fields: { to: '2004-06', title: 'Adviser', amount: '15000000', currency: 'JPY', percent: '12.5' },
  });
});

test.each([
  [{ to: 'soon' }, /Until: “soon” is not understood.*June 2004/],
  [{ percent: '130' }, /Percent: “130”.*between 0 and 100/],
  [{ amount: '1,5' }, /Amount: “1,5”/],
  [{ amount: '-3' }, /Amount/],
  [{ currency: 'yen!' }, /Currency/],
  [{ degree: '0' }, /1 \(parent/],
])('says what is amiss: %j', (typed, text) => {
  expect(fieldsOf(typed)).toEqual({ amiss: expect.stringMatching(text) as unknown });
});
