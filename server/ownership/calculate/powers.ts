import type { ViewOf } from '../../facts/fact-view.ts';
import { ZERO } from '../../numbers/rational.ts';
import type { Chart } from './chart.ts';
import type { Model } from './model.ts';
import type { VoteCertainty, Group, GroupVotes } from './group-votes.ts';

/** One power of a group over a company. */
export interface GroupPower {
  readonly view: ViewOf<'HOLDS'>;
  /** CERTAIN where both the power and the control over who has it are. */
  readonly certainty: VoteCertainty;
}

/** The powers by which a holder and what it controls may control a company, those that are certain first. */
export function powersOf({ ownNode }: Model, { powers }: Chart, group: Group, company: string): GroupPower[] {
  return powers
    .flatMap(({ view, holder, held, certain }): GroupPower[] => {
      const node = ownNode(holder);
      if (held !== company || node === undefined || !group.possible.has(node)) return [];
      return [{ view, certainty: certain && group.certain.has(node) ? 'CERTAIN' : 'POSSIBLE' }];
    })
    .sort((a, b) => Number(b.certainty === 'CERTAIN') - Number(a.certainty === 'CERTAIN'));
}

/** Of whoever controls by a power and holds nothing. */
export const NO_VOTES: GroupVotes = {
  certain: { value: ZERO, excluded: false },
  possible: { value: ZERO, excluded: false },
  figure: ZERO,
  unbounded: false,
  measure: 'VOTES',
  note: null,
  parts: [],
  arithmetic: 'no votes',
};
