import { WAY_KIND_WORDS, type WayKind } from '../../lib/address/asked-ways.ts';
import { dayInWords } from '../../lib/days.ts';
import type { NumberedPair, NumberedWay } from './numbered.ts';
import { say } from './messages/words.ts';

/** Whether a way held at one moment, in a sentence. */
export function momentText({ standing, day }: Pick<NumberedWay, 'standing' | 'day'>, moment: 'on' | undefined): string {
  const when = day === undefined ? '' : say('onDay', { day: dayInWords(day) });
  if (standing === 'never') return say('neverAtOneMomentAsFar');
  if (standing === 'possibly') return say('possiblyAtOneMomentWhenA', { when });
  return moment === 'on' ? say('heldWhen', { when }) : say('heldAtOneMomentFirstWhen', { when });
}

/**
 * How far was looked, and that nothing was found where that is so; undefined where there is nothing to add to the ways.
 */
export function lookedText(
  { ways, lookedUpTo, truncated, apart }: NumberedPair,
  asked: { readonly by: WayKind | undefined; readonly moment: 'on' | undefined; readonly on: string },
): string | undefined {
  const along = [
    asked.by === undefined ? '' : say('byBy', { by: WAY_KIND_WORDS[asked.by] }),
    asked.moment === 'on' ? say('onOn', { on: dayInWords(asked.on) }) : '',
  ].join('');
  if (apart) return say('nothingJoinsThemAlongAllThat', { along });
  if (ways.length === 0) return say('nothingUpToStepsAlongA', { lookedUpTo, along });
  if (truncated) return say('thereAreMoreWaysOfSteps', { steps: ways.at(-1)?.steps.length ?? 0 });
  return undefined;
}
