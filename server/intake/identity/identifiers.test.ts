import { expect, test } from 'vitest';
import { identifierOf, inRank } from './identifiers.ts';

const unfit = (text: string) => identifierOf(text)?.unfit;

/** Real numbers of public bodies and well-known firms; each is refused with any one digit changed. */
test.each([
  // The LEI of GLEIF itself, and of Apple Inc., as both print them.
  'lei:506700GE1G29325QX363',
  'lei:HWUPKR0MPOU8FGXBT394',
  // Corporate numbers of the National Tax Agency of Japan and of the Ministry of Finance.
  'jp-corporate-number:7000012050002',
  'jp-corporate-number:8000012050001',
])('the check digit of %s is right, and with a digit changed it is wrong', (text) => {
  expect(unfit(text)).toBeUndefined();
  const [scheme = '', value = ''] = text.split(':');
  for (let place = 0; place < value.length; place += 1) {
    const digit = value[place] ?? '';
    if (!/\d/.test(digit)) continue;
    const other = `${value.slice(0, place)}${String((Number(digit) + 1) % 10)}${value.slice(place + 1)}`;
    // The sum by nine of a corporate number cannot tell 0 from 9.
    if (scheme === 'jp-corporate-number' && digit === '9' && place > 0) continue;
    expect(unfit(`${scheme}:${other}`)).toMatch(/check digit/);
  }
});

test('one number in several writings is one', () => {
  expect(identifierOf('cik:867773')?.text).toBe('cik:0000867773');
  expect(identifierOf('GB-COH:1234567')?.text).toBe('gb-coh:01234567');
  expect(identifierOf('gb-coh:sc 123456')?.text).toBe('gb-coh:SC123456');
  expect(identifierOf('edinet:ｅ05480')?.text).toBe('edinet:E05480');
  for (const written of [
    'gb/09999901',
    'https://opencorporates.com/companies/gb/09999901',
    '/companies/gb/09999901?v=1',
  ])
    expect(identifierOf(`opencorporates:${written}`)?.text).toBe('opencorporates:gb/09999901');
  expect(identifierOf('xi-lei')).toBeUndefined();
  expect(identifierOf('no scheme:1')).toBeUndefined();
});

test('what names a security or an address matches nobody', () => {
  expect(unfit('isin:US0378331005')).toMatch(/does not identify/);
  expect(unfit('ticker:IIJ')).toMatch(/does not identify/);
});

test.each([
  'gb-coh:0',
  'gb-coh:00000000',
  'cy-registration-number:N/A',
  'xx-tax:-',
  'xx-tax:none',
  'xx-tax:Not applicable',
])('%s stands for no number, and matches nobody', (text) => {
  expect(unfit(text)).toMatch(/stands where there is no number|has 8 letters/);
});

test.each(['gb-coh:1', 'xx-tax:0x1', 'xx-tax:nonesuch', 'bods-record:0', 'ftm-record:none', 'table:unknown'])(
  '%s is a number, or the id of a record',
  (text) => {
    expect(identifierOf(text)).toBeDefined();
    expect(unfit(text)).toBeUndefined();
  },
);

test('an LEI names a party before the record of a source does', () => {
  const all = ['bods-record:x', 'de-hrb:1', 'lei:506700GE1G29325QX363'].flatMap((text) => identifierOf(text) ?? []);
  expect(inRank(all).map(({ scheme }) => scheme)).toEqual(['lei', 'de-hrb', 'bods-record']);
});

test.each(['constructor', 'valueof', 'hasownproperty', 'to-string'])(
  '%s is a scheme like any unknown one',
  (scheme) => {
    expect(identifierOf(`${scheme}:A 1`)).toEqual({ scheme, value: 'A 1', text: `${scheme}:A 1` });
  },
);
