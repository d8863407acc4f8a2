/**
 * An exchange on which shares are listed, and the segment of it where that is told; in English, as the rule books name
 * them.
 */
export interface Listed {
  readonly exchange: string;
  readonly segment?: string;
}

const EXCHANGES: readonly (readonly [RegExp, string])[] = [
  [/東京/, 'Tokyo Stock Exchange'],
  [/名古屋/, 'Nagoya Stock Exchange'],
  [/札幌/, 'Sapporo Securities Exchange'],
  [/福岡/, 'Fukuoka Stock Exchange'],
  [/大阪/, 'Osaka Securities Exchange'],
  [/ニューヨーク|NYSE/i, 'New York Stock Exchange'],
  [/ナスダック|(?<!J)NASDAQ/i, 'NASDAQ'],
  [/ロンドン/, 'London Stock Exchange'],
];

/** Of the exchange in Tokyo; the first that is named holds (JASDAQ had a Standard of its own). */
const SEGMENTS: readonly (readonly [RegExp, string])[] = [
  [/JASDAQ|ジャスダック/i, 'JASDAQ'],
  [/プライム/, 'Prime Market'],
  [/スタンダード/, 'Standard Market'],
  [/グロース/, 'Growth Market'],
  [/マザーズ/, 'Mothers'],
  [/第[一1]部/, 'First Section'],
  [/第[二2]部/, 'Second Section'],
];

/**
 * What the filing's words on where its shares are listed say. Nothing where they tell of a listing to come or at its
 * end, and of the market for professionals alone, to which the rules for listed companies do not apply. No segment
 * where two could be meant.
 */
export function exchangesIn(printed: string): Listed[] {
  const text = printed.normalize('NFKC').replace(/\s+/g, '');
  if (/予定|廃止|非上場|未上場|申請/.test(text) || /PRO\s*Market|プロ(マーケット|向け)/i.test(text)) return [];
  const segments = segmentsIn(text);
  return EXCHANGES.filter(([word]) => word.test(text)).map(([, exchange]) =>
    exchange === 'Tokyo Stock Exchange' && segments.length === 1 && segments[0] !== undefined
      ? { exchange, segment: segments[0] }
      : { exchange },
  );
}

function segmentsIn(text: string): string[] {
  const found = SEGMENTS.filter(([word]) => word.test(text)).map(([, name]) => name);
  return found[0] === 'JASDAQ' ? ['JASDAQ'] : found;
}
