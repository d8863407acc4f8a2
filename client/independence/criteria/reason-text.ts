import { dayInWords } from '../../lib/days.ts';
import { isPartialDate } from '../../lib/address/supposed.ts';

/**
 * `last stated as of 2007-03-31` → `last stated as of 31 March 2007`: days in a reason as they are read everywhere
 * else.
 */
export function reasonText(text: string): string {
  return text.replaceAll(/(?<![\w-])[12]\d{3}-\d{2}(-\d{2})?(?![\w-])/g, (date) =>
    isPartialDate(date) ? dayInWords(date) : date,
  );
}
