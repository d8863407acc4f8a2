import { boundsText, percentText, widened } from '../lib/figures.ts';
import type { OwnershipMethodName } from '../lib/ownership-words.ts';
import type { Link, Stake } from './ownership-query.ts';
import { atMost, byPathText, wholeOf } from './stakes/stake-text.ts';

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
    label: 'Direct',
    asked: 'DIRECT',
    suffix: 'direct',
    definition: () => 'What is held without anybody between.',
  },
  {
    value: 'path',
    label: 'Along chains',
    asked: 'BY_PATH',
    suffix: 'in all',
    definition: () =>
      'Shares multiplied along each chain of holdings and added up, the direct holding included. A chain meets no company twice, so circles are not followed round.',
  },
  {
    value: 'integrated',
    label: 'Integrated',
    asked: 'INTEGRATED',
    suffix: 'integrated',
    definition: () =>
      'All chains, circles followed round for ever: the inverse of I − A, less I, where A is the matrix of direct shares (Brioschi, Buzzacchi and Colombo 1989). For a holder inside a circle the figure without what passes through itself again stands beside it (Baldone, Brioschi and Paleari 1997).',
  },
  {
    value: 'control',
    label: 'Control',
    asked: 'CONTROL',
    suffix: 'of the votes',
    definition: (control) =>
      `A holder controls a company when it, and everything it controls, together hold ${control} of the votes. Only such pairs are shown. “May control” is said where an unknown or rounded share leaves it open.`,
  },
  {
    value: 'votes',
    label: 'Group votes',
    asked: 'ATTRIBUTION',
    suffix: 'of the votes',
    definition: (control) =>
      `Votes of a holder and, in full, of every company it controls by ${control}. What a company holds that it does not control counts for nothing, and nothing is multiplied.`,
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
  return text === 'not known' ? undefined : text;
}

/** The same with what it is a figure of: `86.1 % in all`, `not known in all`, `98.8 % stated, direct and indirect together`. */
export function figureWords(stake: Stake, method: MethodWords): string {
  const figure = figureBy(stake, method) ?? 'not known';
  return figure === wholeOf(stake)?.words ? figure : `${figure} ${method.suffix}`;
}

/** The integrated share of a stake, what a source states for all of it where that says more; undefined when not known. */
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

export function integratedFigure({ integrated }: Pick<Link, 'integrated'>): string | undefined {
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
  if (possible === null) return Number(certain) === 0 ? undefined : `at least ${percentText(certain)}`;
  return certain === possible ? percentText(certain) : `${percentText(certain)} to ${percentText(possible)}`;
}
