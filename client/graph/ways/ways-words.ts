import { WAY_KIND_WORDS, type WayKind } from '../../lib/address/asked-ways.ts';
import { counted } from '../../lib/figures.ts';
import { dayInWords } from '../../lib/days.ts';
import type { NumberedPair, NumberedWay } from './numbered.ts';

/** Whether a way held at one moment, in a sentence. */
export function momentText({ standing, day }: Pick<NumberedWay, 'standing' | 'day'>, moment: 'on' | undefined): string {
  const when = day === undefined ? '' : ` on ${dayInWords(day)}`;
  if (standing === 'never') return 'Never at one moment, as far as anybody stated';
  if (standing === 'possibly') return `Possibly at one moment,${when}: a step was last stated before`;
  return moment === 'on' ? `Held${when}` : `Held at one moment, first${when}`;
}

/** How far was looked, and that nothing was found where that is so; undefined where there is nothing to add to the ways. */
export function lookedText(
  { ways, lookedUpTo, truncated, apart }: NumberedPair,
  asked: { readonly by: WayKind | undefined; readonly moment: 'on' | undefined; readonly on: string },
): string | undefined {
  const along = [
    asked.by === undefined ? '' : ` by ${WAY_KIND_WORDS[asked.by]}`,
    asked.moment === 'on' ? ` on ${dayInWords(asked.on)}` : '',
  ].join('');
  if (apart) return `Nothing joins them${along}: all that is known to be linked with one of the two was looked at.`;
  if (ways.length === 0) return `Nothing up to ${counted(lookedUpTo, 'step')}${along}. A longer way may join them.`;
  if (truncated)
    return `There are more ways of ${counted(ways.at(-1)?.steps.length ?? 0, 'step')}: the first are given.`;
  return undefined;
}
