import { boundsText, percentText, widened } from '../lib/figures.ts';
import type { OwnershipMethodName } from '../lib/ownership-words.ts';
import type { ChartLink, Stake } from './ownership-query.ts';
import { atMost, byPathText, wholeOf } from './stakes/stake-text.ts';
import { say } from './messages/words.ts';

export interface MethodWords {
  readonly value: OwnershipMethodName;
  readonly label: string;
  /** The word of the API. */
  readonly asked: 'DIRECT' | 'BY_PATH' | 'INTEGRATED' | 'CONTROL' | 'ATTRIBUTION';
  /** What the number is, in a sentence or two, as it stands on the page; `control` is `more than 50 %`. */
  readonly definition: (control: string) => string;
  /** After the figure on a box of the chart. */
  readonly suffix: string;
}

export const METHODS: readonly MethodWords[] = [
  {
    value: 'direct',
    label: say('direct'),
    asked: 'DIRECT',
    suffix: say('direct2'),
    definition: () => say('whatIsHeldWithoutAnybodyBetween'),
  },
  {
    value: 'path',
    label: say('alongChains'),
    asked: 'BY_PATH',
    suffix: say('inAll'),
    definition: () => say('sharesMultipliedAlongEachChainOf'),
  },
  {
    value: 'integrated',
    label: say('integrated'),
    asked: 'INTEGRATED',
    suffix: say('integrated2'),
    definition: () => say('allChainsCirclesFollowedRoundFor'),
  },
  {
    value: 'control',
    label: say('control'),
    asked: 'CONTROL',
    suffix: say('ofTheVotes'),
    definition: (control) => say('aHolderControlsACompanyWhen', { control }),
  },
  {
    value: 'votes',
    label: say('groupVotes'),
    asked: 'ATTRIBUTION',
    suffix: say('ofTheVotes'),
    definition: (control) => say('votesOfAHolderAndIn', { control }),
  },
];

const PATH = METHODS[1] as MethodWords;

export function methodOf(name: OwnershipMethodName | undefined): MethodWords {
  return METHODS.find((method) => method.value === name) ?? PATH;
}

/** The figure of a stake under one method; undefined when it is not known. */
export function figureBy(stake: Stake, { value }: MethodWords): string | undefined {
  if (value === 'direct') return directFigure(stake) ?? wholeOf(stake)?.words;
  if (value === 'integrated') return integratedOf(stake);
  if (value === 'control' || value === 'votes') return votesFigure(stake);
  const text = byPathText(stake);
  return text === say('notKnown') ? undefined : text;
}

/**
 * The same with what it is a figure of: `86.1 % in all`, `not known in all`, `98.8 % stated, direct and indirect
 * together`.
 */
export function figureWords(stake: Stake, method: MethodWords): string {
  const figure = figureBy(stake, method) ?? say('notKnown');
  return figure === wholeOf(stake)?.words ? figure : `${figure} ${method.suffix}`;
}

/**
 * The integrated share of a stake, what a source states for all of it where that says more; undefined when not known.
 */
export function integratedOf(stake: Stake): string | undefined {
  return stake.integrated?.percent == null
    ? (wholeOf(stake)?.words ?? integratedFigure(stake))
    : integratedFigure(stake);
}

/** What is held without anybody between; undefined when there is nothing, or nobody knows how much. */
export function directFigure({ directPercent, directShare }: Stake): string | undefined {
  if (directPercent !== null) return percentText(directPercent);
  return directShare ? boundsText(widened(directShare, 3)) : undefined;
}

export function integratedFigure({ integrated }: Pick<ChartLink, 'integrated'>): string | undefined {
  if (!integrated) return undefined;
  if (integrated.percent !== null) return percentText(integrated.percent);
  const { min, max } = integrated.range;
  return max === null && (min === null || Number(min) === 0)
    ? undefined
    : (atMost({ integrated }) ?? boundsText(widened(integrated.range, 3)));
}

/** `24.706 %`, `24.706 % to 29.699 %`, `at least 24.706 %`; undefined when nothing is known. */
export function votesFigure({ controlVotes }: Stake): string | undefined {
  if (!controlVotes) return undefined;
  const { certain, possible, figure } = controlVotes;
  if (figure !== null) return percentText(figure);
  if (possible === null)
    return Number(certain) === 0 ? undefined : say('atLeastCertain', { certain: percentText(certain) });
  return certain === possible
    ? percentText(certain)
    : say('certainToPossible', { certain: percentText(certain), possible: percentText(possible) });
}
