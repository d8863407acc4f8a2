import { describe, expect, test } from 'vitest';
import { contextOfId, FactBook, type XbrlFact } from './xbrl-facts.ts';
import { inlineNumber, inlineText, shiftPoint, valueOf } from './transform.ts';

describe('numbers of inline documents', () => {
  test.each([
    ['16.15', 'ixt:numdotdecimal', -2, undefined, '0.1615'],
    ['9.90', 'ixt:numdotdecimal', -2, undefined, '0.0990'],
    ['188,004,200', 'ixt:numdotdecimal', 0, undefined, '188004200'],
    ['１，２３４', 'ixt:numdotdecimal', 3, undefined, '1234000'],
    ['1.5', 'ixt4:num-dot-decimal', 6, '-', '-1500000'],
    ['0', 'ixt:numdotdecimal', 3, '-', '0000'],
    ['1.234,5', 'ixt:numcommadecimal', 0, undefined, '1234.5'],
    ['－', 'ixt:zerodash', 0, undefined, '0'],
    ['100', '', -2, undefined, '1.00'],
    ['about 5', 'ixt:numdotdecimal', 0, undefined, undefined],
    ['', 'ixt:numdotdecimal', 0, undefined, undefined],
  ])('"%s" as %s with scale %i and sign %s is %s', (text, format, scale, sign, expected) => {
    const read = inlineNumber(text, format, scale, sign);
    expect(read?.replace(/^0+(?=\d)/, '')).toBe(expected?.replace(/^0+(?=\d)/, ''));
  });

  test('the point is moved exactly, there and back', () => {
    for (const text of ['0', '0.0426', '100', '12.340', '188004200', '0.000001'])
      for (const places of [0, 1, 2, 5])
        expect(Number(shiftPoint(shiftPoint(text, places), -places))).toBe(Number(text));
    expect([shiftPoint('5', -2), shiftPoint('-0.0513', 2)]).toEqual(['0.05', '-5.13']);
  });

  test('dates by their format; other text as it stands', () => {
    expect(inlineText('令和７年４月10日', 'ixt:dateerayearmonthdayjp')).toBe('2025-04-10');
    expect(inlineText('令和99年99月', 'ixt:dateerayearmonthdayjp')).toBeUndefined();
    expect(inlineText('a', '')).toBe('a');
  });

  test('no value, and zero', () => {
    expect(['－', '―', '-', ' － ', '', '　'].map(valueOf)).toEqual(Array(6).fill(undefined));
    expect(['0', 'ー社', '--'].map(valueOf)).toEqual(['0', 'ー社', '--']);
  });
});

describe('facts stated twice', () => {
  const fact = (value: string | undefined, decimals?: number): XbrlFact => ({
    element: 'NumberOfSharesHeld',
    prefix: 'jpcrp_cor',
    context: 'CurrentYearInstant',
    value,
    unit: 'shares',
    ...(decimals === undefined ? {} : { decimals }),
  });
  const book = (...facts: XbrlFact[]) => {
    const made = new FactBook();
    for (const one of facts) made.add(one);
    return made;
  };

  test('the same once; the finer of two that agree; two that do not are a contradiction', () => {
    expect(book(fact('5', 0), fact('5', 0)).tally).toMatchObject({ facts: 2, repeated: 1 });
    const rounded = book(fact('1298000000', -6), fact('1298499999', 0));
    expect([rounded.value('NumberOfSharesHeld'), rounded.contradictions]).toEqual(['1298499999', []]);
    expect(book(fact('1298000000', -6), fact('1298500001', 0)).contradictions).toHaveLength(1);
    expect(book(fact('5', 0), fact('6', 0)).contradictions).toMatchObject([{ other: '6', fact: { value: '5' } }]);
    expect(book(fact('0'), fact(undefined)).contradictions).toHaveLength(1);
  });
});

test('what the id of a context says', () => {
  expect(contextOfId('CurrentYearInstant_No3MajorShareholdersMember')).toMatchObject({
    base: 'CurrentYearInstant',
    members: ['No3MajorShareholdersMember'],
  });
  expect(contextOfId('FilingDateInstant_jpcrp030000-asr_E90001-000AokiIchiroMember').members).toEqual([
    'AokiIchiroMember',
  ]);
  expect(contextOfId('Prior1YearInstant_NonConsolidatedMember_Row2Member').members).toEqual([
    'NonConsolidatedMember',
    'Row2Member',
  ]);
});
