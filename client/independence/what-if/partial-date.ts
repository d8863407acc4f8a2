import { isPartialDate } from '../../lib/address/supposed.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `June 2004`, `28 Jun 2004`, `2004-06`, `2004` → an ISO date as far as it is given; undefined when it is none. */
export function partialDateOf(text: string): string | undefined {
  const given = text.trim().toLowerCase();
  const words = /^(?:(\d{1,2})\s+)?([a-z]{3,9})\.?,?\s+(\d{4})$/.exec(given);
  const month = words?.[2] === undefined ? -1 : MONTHS.findIndex((name) => words[2]?.startsWith(name));
  const iso =
    words === null || month < 0
      ? given
      : [words[3], two(month + 1), words[1] && two(Number(words[1]))].filter(Boolean).join('-');
  return isPartialDate(iso) ? iso : undefined;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
