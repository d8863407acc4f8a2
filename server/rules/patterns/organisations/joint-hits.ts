import type { ViewOf } from '../../../facts/fact-view.ts';
import { reportAsHolding } from '../../../facts/joint-holdings.ts';
import { addIntervals, type Interval } from '../../../numbers/interval.ts';
import { thousands } from '../../../numbers/percent.ts';
import { ZERO } from '../../../numbers/rational.ts';
import type { LookBack } from '../../books/book-values.ts';
import type { Inquiry } from '../../person/inquiry.ts';
import { heldThen, type HeldThen } from '../../world/look-back.ts';
import { spanOf, type Window } from '../../world/moments.ts';
import { limitWords, passes, type Limit } from '../../world/thresholds.ts';
import { controllersOf } from '../../world/control.ts';
import { shareQuestion, type Hit } from './organisation-selection.ts';
import { say } from './messages/words.ts';

interface Asked {
  readonly back: LookBack;
  readonly window: Window;
  readonly limit: Limit;
  readonly band: Limit | undefined;
  /** What is told of holdings of the company. */
  readonly stakes: readonly {
    readonly view: ViewOf<'HOLDS'>;
    readonly share: { readonly range?: Interval | undefined };
    readonly held: HeldThen;
  }[];
}

/**
 * Parties of blocks that are reported jointly (`JOINT_BLOCK`), where the block reaches the limit, by itself or with
 * what the party holds besides: each is a holder of it, and whoever controls the party with it. Unless the party alone
 * casts the votes, whether the shares are its own is a judgement. A party whose holding names the block is a holder
 * already, and one without any vote is none.
 */
export function jointHits({ world, moment }: Inquiry, { back, window, limit, band, stakes }: Asked): Hit[] {
  const reports = world
    .to(world.company, 'JOINT_BLOCK')
    .map((view) => ({ view, held: heldThen(spanOf(world, view), back, moment) }))
    .filter(({ view, held }) => held.sure !== 'NO' && view.fact.votingPower !== 'NONE');
  return reports.flatMap(({ view, held }): Hit[] => {
    const { subject: party, block, votingPower } = view.fact;
    const mates = stakes.filter((stake) => stake.view.fact.block === block);
    if (mates.some((mate) => mate.view.fact.subject === party)) return [];
    const others = reports.map((one) => one.view).filter((one) => one !== view && one.fact.block === block);
    const range = world.votes(
      reportAsHolding(
        view,
        mates.map((mate) => mate.view),
        others,
      ),
    ).range;
    // What the party holds besides may be of the same shares.
    const own = stakes.filter((stake) => stake.view.fact.subject === party && stake.view.fact.block === undefined);
    const together = own.reduce<Interval | undefined>(
      (sum, { share }) =>
        sum === undefined || share.range === undefined
          ? undefined
          : addIntervals(sum, { ...share.range, min: ZERO, minExclusive: false }),
      range,
    );
    const over = passes(together, limit);
    const near = over === 'NO' && band !== undefined ? passes(together, band) : 'NO';
    if (over === 'NO' && near === 'NO') return [];
    const sure = over === 'YES' && held.sure === 'YES' ? 'YES' : 'MAYBE';
    const size = view.fact.shares === undefined ? view.fact.percent : thousands(view.fact.shares);
    const said = { size: size ?? '', company: world.name(world.company) };
    const note =
      size === undefined
        ? say(world, 'blockUntold', { company: said.company })
        : say(world, view.fact.shares === undefined ? 'blockOfPercent' : 'blockOfShares', said);
    const base = {
      joint: true as const,
      inferred: held.carried,
      facts: [view, ...(over === 'YES' ? [] : own.map((stake) => stake.view))],
      note,
      questions: sure === 'YES' ? [] : [shareQuestion(world, party, world.company)],
      judgement:
        over === 'NO'
          ? say(world, 'belowLimit', { limit: limitWords(world, limit) })
          : votingPower === 'SOLE'
            ? undefined
            : say(world, 'ownShares'),
    };
    const above = [...controllersOf(world, party, window)].map(([org, { sure: owned, facts }]): Hit => ({
      ...base,
      org,
      level: 'GROUP',
      sure: sure === 'YES' && owned === 'YES' ? 'YES' : 'MAYBE',
      facts: [...facts, ...base.facts],
      judgement: say(world, 'ownShares'),
    }));
    return [{ ...base, org: party, level: 'ENTITY', sure }, ...above];
  });
}
