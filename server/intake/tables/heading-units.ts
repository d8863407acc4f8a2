import type { Unit } from './cell-values.ts';

/** Units as headings write them, the longer before those that are a part of them. */
const WORDS: readonly (readonly [RegExp, Unit])[] = [
  [/十億(?:円|株|米?ドル|ユーロ)|\bbillions?\b|\bmrd\b/i, 'billions'],
  [/百万(?:円|株|米?ドル|ユーロ)|\bmillions?\b|\bmio\b/i, 'millions'],
  [/億(?:円|株|米?ドル|ユーロ)/, 'hundred-millions'],
  [/万(?:円|株|米?ドル|ユーロ)/, 'ten-thousands'],
  [/千(?:円|株|米?ドル|ユーロ)|\bthousands?\b|\bTEUR\b|T€|[('’]000s?\b/i, 'thousands'],
];

/** In what the figures below a heading are written, as it says: "所有株式数（千株）", "Amount, in millions of yen". */
export function unitInHeading(heading: string): Unit | undefined {
  const plain = heading.normalize('NFKC').replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '');
  return WORDS.find(([words]) => words.test(plain))?.[1];
}
