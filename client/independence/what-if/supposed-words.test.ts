import { expect, test } from 'vitest';
import { readSupposed } from '../../lib/address/supposed.ts';
import { supposedText } from './supposed-words.ts';

const NAMES: Readonly<Record<string, string>> = {
  ann: 'Ann',
  bank: 'The Bank',
  'iij-directors': 'Board of Directors of IIJ',
  post: 'Ann is President of The Bank',
};

test.each([
  ['change,post,to:2004-06', 'Ended June 2004: Ann is President of The Bank'],
  ['change,post,executive:no,from:2001', 'Not executive, began 2001: Ann is President of The Bank'],
  ['remove,post', 'Not so: Ann is President of The Bank'],
  [
    'add,SITS_ON,ann,iij-directors,outside:yes,from:2007-06-26',
    'Ann sits on the Board of Directors of IIJ, outside, since 26 June 2007',
  ],
  ['add,WORKS_FOR,ann,bank,title:Adviser,to:2004-06', 'Ann holds a post at The Bank, “Adviser”, until June 2004'],
  [
    'add,TRADES_WITH,bank,ann,amount:15000000,currency:JPY,periodFrom:2006-04-01,periodTo:2007-03-31',
    'The Bank pays Ann ¥15,000,000, 1 April 2006 to 31 March 2007',
  ],
  ['add,HOLDS,ann,bank', 'Ann holds an unknown share of The Bank'],
  ['add,HOLDS,ann,bank,percent:12.5', 'Ann holds 12.5 % of The Bank'],
  ['add,KIN_OF,ann,bank,degree:2', 'Ann is a relative of The Bank (degree 2)'],
  [
    'add,NOMINATED_TO,ann,iij-directors,meeting:2007-06-26',
    'Ann stands for election to the Board of Directors of IIJ on 26 June 2007',
  ],
])('%s: %s', (address, text) => {
  const [entry] = readSupposed(address) ?? [];
  expect(entry && supposedText(entry, (id) => NAMES[id] ?? id)).toBe(text);
});
