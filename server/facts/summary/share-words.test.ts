import { expect, test } from 'vitest';
import { fact } from '../../../test/support/worlds/loaded-world.ts';
import { atLeastOfIssued, shareOf } from '../../numbers/percent.ts';
import { shareWords } from './share-words.ts';

test('a number of shares beside the shares issued is told as it is stated, without a percentage', () => {
  const holding = fact('HOLDS', 'h', 'a', 'b', { shares: '2000' });
  const share = atLeastOfIssued(holding, shareOf(holding, undefined), '1298690000');
  expect(shareWords(holding, share, 'en')).toBe('2,000 of 1,298,690,000 shares issued');
  expect(shareWords(holding, share, 'ja')).toBe('発行済株式1,298,690,000株のうち2,000株');
});

test('of shares in issue the part is told with its percentage', () => {
  const holding = fact('HOLDS', 'h', 'a', 'b', { shares: '50475' });
  const share = shareOf(holding, '204300');
  expect(shareWords(holding, share, 'en')).toBe('50,475 of 204,300 shares = 24.706 %');
  expect(shareWords(holding, share, 'ja')).toBe('204,300株中50,475株＝24.706 %');
});
