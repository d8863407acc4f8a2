import type { FactView } from '../fact-view.ts';
import { thousands } from '../../numbers/percent.ts';
import { isPartialDate, type PartialDate } from '../../time/day.ts';
import { overBy } from '../../time/validity.ts';
import type { Wording } from './wording-parts.ts';
import { ATTRIBUTE_WORDS } from '../../vocabulary/printed-words.ts';

const UNITS: Readonly<Record<string, string>> = { JPY: '円', shares: '株', votes: '個', persons: '名', people: '名' };
const POWERS: Readonly<Record<string, string>> = { SOLE: '単独', SHARED: '共同', NONE: 'なし' };
/** What a title already says, in either language. */
const IN_TITLES: Readonly<Record<string, RegExp>> = {
  代表: /代表|representative/i,
  社外: /社外|outside/i,
  常勤: /常勤|full-time/i,
};

/** "2007年", "2007年6月" or "2007年6月28日": as much as is known. */
function dateText(date: PartialDate): string {
  const [year = '', month, day] = date.split('-');
  return `${year}年${month === undefined ? '' : `${String(Number(month))}月`}${day === undefined ? '' : `${String(Number(day))}日`}`;
}

function figure(amount: string, unit?: string): string {
  const said = thousands(amount);
  if (unit === undefined) return said;
  return UNITS[unit] === undefined ? `${said} ${unit}` : `${said}${UNITS[unit]}`;
}

function together(parts: readonly (string | false | undefined)[]): string {
  return parts
    .filter((part): part is string => typeof part === 'string' && part !== '')
    .map((part) => part.replace(/[.。]$/, ''))
    .join('、');
}

function periodText(period: string): string {
  const [from = '', to = '', ...rest] = period.split('/');
  return rest.length === 0 && isPartialDate(from) && isPartialDate(to) ? `${dateText(from)}～${dateText(to)}` : period;
}

function held({ from, to }: Pick<FactView['fact'], 'from' | 'to'>): string | undefined {
  if (from !== undefined && to !== undefined) return `${dateText(from)}～${dateText(to)}`;
  if (from !== undefined) return `${dateText(from)}から`;
  return to === undefined ? undefined : `${dateText(to)}まで`;
}

function inBrackets(...words: readonly (string | undefined)[]): string {
  const said = words.filter((word) => word !== undefined && word !== '');
  return said.length === 0 ? '' : `（${said.join('、')}）`;
}

/** How sentences about facts are worded in Japanese: years of the common era, full-width brackets and commas. */
export const JAPANESE_WORDING: Wording = {
  dateText,
  figure,
  together,
  periodText,
  held,
  inBrackets,
  money: (amount, currency) => (amount === undefined ? '不明の額' : figure(amount, currency)),
  sum: (amount, currency) => figure(amount, currency),
  aside: (...words) => words.flatMap((word) => (word ? [`、${word}`] : [])).join(''),
  unlessIn: (title, word) => (title !== undefined && (IN_TITLES[word]?.test(title) ?? false) ? undefined : word),
  plainWord: (word) => POWERS[word] ?? (ATTRIBUTE_WORDS as Readonly<Record<string, { ja: string }>>)[word]?.ja ?? word,
  span: ({ fact, on, knownOn, certainty, lastObservedOn }) => {
    const { from, to, supersededBy } = fact;
    const over = overBy(fact, knownOn);
    const stated = [
      from === undefined ? '' : `${dateText(from)}から`,
      to === undefined ? '' : `${dateText(to)}まで`,
    ].join('');
    const parts = [stated];
    if (to === undefined && over !== undefined) parts.push(`${dateText(over)}までに終了、終了日の記載なし`);
    else if (to === undefined && supersededBy === undefined) {
      const uncertain = certainty === 'POSSIBLE';
      if (lastObservedOn !== undefined && uncertain) parts.push(`最後の記載は${dateText(lastObservedOn)}現在`);
      if (lastObservedOn === undefined && from !== undefined && (uncertain || on === undefined))
        parts.push('終了日の記載なし');
      if (lastObservedOn === undefined && from === undefined) parts.push('日付の記載なし');
    }
    return inBrackets(...parts);
  },
};
