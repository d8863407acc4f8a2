import { BadInput } from '../errors.ts';
import { isDay, type Day } from '../time/day.ts';

/** The day that an option names. Throws BAD_INPUT with the option for one that does not exist. */
export function askedDay(text: string, option: string): Day {
  if (!isDay(text))
    throw new BadInput(`${option} "${text}" is no day that exists; write it as YYYY-MM-DD, for instance 2007-06-26.`);
  return text;
}
