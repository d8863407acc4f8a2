import { isPartialDate, type PartialDate } from '../time/day.ts';

/** The year before the first of each era; the first is written 元年. */
const BEFORE_ERA: Readonly<Record<string, number>> = {
  明治: 1867,
  大正: 1911,
  昭和: 1925,
  平成: 1988,
  令和: 2018,
  M: 1867,
  T: 1911,
  S: 1925,
  H: 1988,
  R: 2018,
};
/** An era that is over has no year after its last; people wrote 平成 for years to come, so that one is left open. */
const LAST_YEAR: Readonly<Record<string, number>> = { 明治: 45, 大正: 15, 昭和: 64, M: 45, T: 15, S: 64 };

const ERA = '明治|大正|昭和|平成|令和';
const WRITTEN = new RegExp(
  `^(?:(${ERA})\\s*(元|\\d{1,2})|(\\d{4}))\\s*年(?:度)?(?:\\s*(\\d{1,2})\\s*月(?:\\s*(\\d{1,2})\\s*日)?)?`,
);
const SHORT = /^([MTSHR])\s*(\d{1,2})[./](\d{1,2})(?:[./](\d{1,2}))?/;
const ISO = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?/;

/** A pattern that finds the dates in running text, before NFKC: digits of both widths. */
export const DATE_IN_TEXT = new RegExp(
  `(?:(?:${ERA})\\s*(?:元|[0-9０-９]{1,2})|(?<![0-9０-９])[0-9０-９]{4})\\s*年(?:\\s*[0-9０-９]{1,2}\\s*月(?:\\s*[0-9０-９]{1,2}\\s*日)?)?`,
  'g',
);

/**
 * The date at the beginning of a text, as exactly as it is written: "令和元年５月１日" is 2019-05-01, "昭和55年４月"
 * 1980-04, "1992年" 1992. Undefined when none stands there, or none that exists (昭和88年88月).
 */
export function japaneseDate(text: string): PartialDate | undefined {
  return read(text)?.date;
}

/** The date that a text is and nothing else, but for 生, 現在 and the like behind it. */
export function onlyJapaneseDate(text: string): PartialDate | undefined {
  const found = read(text);
  return found !== undefined && /^\s*(?:生|生まれ|現在|付け?|時点)?$/.test(found.rest) ? found.date : undefined;
}

function read(text: string): { readonly date: PartialDate | undefined; readonly rest: string } | undefined {
  const plain = text.normalize('NFKC').trim();
  const written = WRITTEN.exec(plain);
  if (written) {
    const [all, era, yearOfEra, year, month, day] = written;
    const date = dated(era === undefined ? Number(year) : yearOf(era, yearOfEra), month, day);
    return { date, rest: plain.slice(all.length) };
  }
  const short = SHORT.exec(plain);
  if (short)
    return { date: dated(yearOf(short[1] ?? '', short[2]), short[3], short[4]), rest: plain.slice(short[0].length) };
  const iso = ISO.exec(plain);
  return iso === null ? undefined : { date: dated(Number(iso[1]), iso[2], iso[3]), rest: plain.slice(iso[0].length) };
}

function yearOf(era: string, year: string | undefined): number | undefined {
  const [before, count] = [BEFORE_ERA[era], year === '元' ? 1 : Number(year)];
  if (before === undefined || count < 1 || count > (LAST_YEAR[era] ?? 99)) return undefined;
  return before + count;
}

function dated(year: number | undefined, month: string | undefined, day: string | undefined): PartialDate | undefined {
  if (year === undefined) return undefined;
  const parts = [String(year).padStart(4, '0'), ...[month, day].flatMap((part) => part?.padStart(2, '0') ?? [])];
  const date = parts.join('-');
  return isPartialDate(date) ? date : undefined;
}
