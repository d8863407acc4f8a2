import { WORDINGS } from '../../facts/summary/wordings.ts';
import { thousands } from '../../numbers/percent.ts';
import type { Speaker } from '../../shared/language/messages-of.ts';
import type { PartialDate } from '../../time/day.ts';

/** How words are joined in lists; what stands between them is a word of the language, too. */
const BETWEEN = {
  and: { en: ' and ', ja: '、' },
  or: { en: ' or ', ja: 'または' },
  alsoAnd: { en: ', and ', ja: '、および' },
  comma: { en: ', ', ja: '、' },
  semicolon: { en: '; ', ja: '；' },
  sentence: { en: ' ', ja: '' },
} as const;

/** Words, clauses or sentences one after the other. */
export function joined({ language }: Speaker, parts: readonly string[], by: keyof typeof BETWEEN): string {
  return parts.filter((part) => part !== '').join(BETWEEN[by][language]);
}

/** As much of a day as is known, as reasons write it: ISO 8601 in English, years, months and days in Japanese. */
export function dayIn({ language }: Speaker, date: PartialDate): string {
  return language === 'ja' ? WORDINGS.ja.dateText(date) : date;
}

/** "50,475,000 JPY", 「50,475,000円」. */
export function amountIn({ language }: Speaker, amount: string, currency: string | undefined): string {
  return language === 'ja'
    ? WORDINGS.ja.figure(amount, currency === undefined || currency === '' ? undefined : currency)
    : `${thousands(amount)} ${currency ?? ''}`.trim();
}

/** "50,475 / 204,300 shares in issue on 2007-03-31" as 「204,300株（2007年3月31日現在）中50,475株」. */
export function arithmeticIn(speaker: Speaker, arithmetic: string): string {
  const read = /^([\d,.]+) \/ ([\d,.]+) (shares|votes)(?: in issue on (\S+))?$/.exec(arithmetic);
  if (speaker.language === 'en' || read === null) return arithmetic;
  const [, part = '', whole = '', noun, day] = read;
  const unit = noun === 'votes' ? '個' : '株';
  return `${whole}${unit}${day === undefined ? '' : `（${dayIn(speaker, day)}現在）`}中${part}${unit}`;
}
