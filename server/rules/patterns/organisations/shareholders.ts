import type { FactView, ViewOf } from '../../../facts/fact-view.ts';
import { thousands } from '../../../numbers/percent.ts';
import { addIntervals, exactly, isExact, type Interval } from '../../../numbers/interval.ts';
import {
  add,
  compare,
  fromDecimal,
  multiply,
  ONE,
  rational,
  smaller,
  toDecimal,
  toShortDecimal,
  ZERO,
  type Rational,
} from '../../../numbers/rational.ts';
import type { Organisation } from '../../books/test-shape.ts';
import type { LookBack } from '../../books/book-values.ts';
import { complete, type Inquiry, type Question } from '../../person/inquiry.ts';
import type { Sure } from '../../world/kleene.ts';
import { widest } from '../../world/look-back.ts';
import { heldIn, spanOf, type Window } from '../../world/moments.ts';
import { holdersThen, type Stake } from './holders-then.ts';
import { jointHits } from './joint-hits.ts';
import { controlledBy } from '../../world/control.ts';
import { shareQuestion, type Hit, type Selection } from './organisation-selection.ts';
import { limitValues, limitWords, passes, percentLimit, type Limit } from '../../world/thresholds.ts';
import { arithmeticIn, joined } from '../../world/worded.ts';
import type { World } from '../../world/world.ts';
import { say } from './messages/words.ts';

/**
 * Holders of the company over a threshold: each for itself, and with what it controls. Shares decide; a printed
 * percentage counts with its rounding. A nominee or trust account is never a holder: those for whom it is told to hold
 * are, and of nobody told nothing is known.
 */
export function shareholders(inquiry: Inquiry, at: Organisation): Selection {
  const { world, moment } = inquiry;
  const back: LookBack = at.when ?? { when: 'NOW' };
  const window = widest(back, moment);
  const limit = percentLimit(at.atLeast, at.moreThan, moment.law);
  const band = at.reviewFrom === undefined ? undefined : percentLimit(at.reviewFrom, undefined, moment.law);
  const { stakes, named, byHolder, candidates } = holdersThen(world, back, moment);
  const bound = boundOfOthers(world, stakes, window);
  const below =
    bound !== undefined &&
    passes(exactly(bound.share), limit) === 'NO' &&
    (band === undefined || passes(exactly(bound.share), band) === 'NO');
  const hidden = stakes.filter(({ owners, share }) => owners.length === 0 && passes(share.range, limit) !== 'NO');
  const everybody = complete(world, 'HOLDS', window);
  const sureOfAll = hidden.length === 0 && (everybody.length > 0 || below);
  const hits = [...candidates].flatMap((holder) =>
    hitsOf(inquiry, holder, { all: named, byHolder }, limit, band, window, bound !== undefined && below),
  );
  const met = new Set(
    hits.filter(({ sure, judgement }) => sure === 'YES' && judgement === undefined).map(({ org }) => org),
  );
  const joint = jointHits(inquiry, { back, window, limit, band, stakes }).filter(({ org }) => !met.has(org));
  const jointly = new Set(joint.map(({ org }) => org));
  return {
    hits: [...hits.filter(({ org, sure }) => sure === 'YES' || !jointly.has(org)), ...joint],
    complete: sureOfAll,
    proof: everybody.length > 0 ? everybody : (bound?.facts ?? []),
    note:
      bound === undefined || everybody.length > 0
        ? say(world, 'holdersOf', { limit: limitWords(world, limit) })
        : say(world, 'holdersOfBound', { limit: limitWords(world, limit), bound: percent(bound.share) }),
    questions: sureOfAll
      ? []
      : [
          ...hidden.map(({ view }) => behindQuestion(world, view)),
          ...(below || everybody.length > 0 ? [] : [holdersQuestion(world)]),
        ],
  };
}

function hitsOf(
  { world }: Inquiry,
  holder: string,
  stakes: { readonly all: readonly Stake[]; readonly byHolder: ReadonlyMap<string, readonly Stake[]> },
  limit: Limit,
  band: Limit | undefined,
  window: Window,
  othersBelow: boolean,
): Hit[] {
  const own = stakes.byHolder.get(holder) ?? [];
  const below = controlledBy(world, holder, window);
  // Of those who control nobody, which most of a long list are, no stake of another is looked at.
  const others =
    below.size === 0 ? [] : stakes.all.filter((stake) => stake.holder !== holder && below.has(stake.holder));
  const group = [...own, ...others];
  const controlled = (stake: Stake): Sure =>
    stake.holder === holder ? 'YES' : (below.get(stake.holder)?.sure ?? 'NO');
  const factsOf = (list: readonly Stake[]) => [
    ...list.flatMap((stake) => below.get(stake.holder)?.facts ?? []),
    ...list.flatMap(({ view, through }) => [...through, view]),
  ];
  const together =
    group.length > own.length
      ? { facts: factsOf(group), note: noteOf(world, holder, group, controlled, window.until) }
      : undefined;
  const hit = (list: readonly Stake[], level: Hit['level'], over: Limit, judgement?: string): Hit[] => {
    const sure = list.length === 0 ? 'NO' : passes(total(list, controlled, othersBelow), over);
    if (sure === 'NO') return [];
    return [
      {
        org: holder,
        level,
        sure,
        facts: factsOf(list),
        note: noteOf(world, holder, list, controlled, window.until),
        inferred: list.some(({ held, view }) => held.carried || view.fact.basis === 'INFERRED'),
        judgement: judgement ?? proForma(world, list, over),
        questions: sure === 'YES' ? [] : [shareQuestion(world, holder, world.company)],
        ...(together === undefined ? {} : { together }),
      },
    ];
  };
  const either = (over: Limit, judgement?: string): Hit[] => {
    const alone = hit(own, 'ENTITY', over, judgement);
    return alone.some(({ sure }) => sure === 'YES') || together === undefined
      ? alone
      : [...alone, ...hit(group, 'GROUP', over, judgement)];
  };
  const over = either(limit);
  if (band === undefined || over.length > 0) return over;
  return either(band, say(world, 'band', { limit: limitWords(world, limit), least: limitValues(world, band) })).map(
    (one) => ({ ...one, sure: 'MAYBE' }),
  );
}

/**
 * Sum of the shares, the one way in which a group is added up: the least of what is surely held by what is surely
 * controlled, and the most of all. An unknown share is anything up to the whole, or nothing that matters when it is
 * below the list of the largest.
 */
function total(stakes: readonly Stake[], controlled: (stake: Stake) => Sure, othersBelow: boolean): Interval {
  return once(stakes).reduce<Interval>((sum, stake) => {
    const range =
      stake.share.range ??
      (othersBelow ? exactly(ZERO) : { min: ZERO, minExclusive: false, max: ONE, maxExclusive: false });
    const sure = stake.held.sure === 'YES' && stake.owned === 'YES' && controlled(stake) === 'YES';
    return addIntervals(sum, sure ? range : { ...range, min: ZERO, minExclusive: false });
  }, exactly(ZERO));
}

/** A block that several of a group report is there once. */
function once(stakes: readonly Stake[]): readonly Stake[] {
  const blocks = new Set<string>();
  return stakes.filter(({ view: { fact } }) => {
    if (fact.block === undefined) return true;
    if (blocks.has(fact.block)) return false;
    blocks.add(fact.block);
    return true;
  });
}

/** What nobody outside the list of the largest holders can exceed: the share of the smallest on it. */
function boundOfOthers(
  world: World,
  stakes: readonly Pick<Stake, 'view' | 'share'>[],
  window: Window,
): { share: Rational; facts: FactView[] } | undefined {
  const list = world
    .from(world.company, 'COVERED_BY')
    .filter(({ fact }) => fact.matter === 'HOLDS' && fact.extent === 'LARGEST' && (fact.count ?? 0) > 0)
    .find((view) => heldIn(spanOf(world, view), { from: window.until, until: window.until }).sure === 'YES');
  if (list === undefined || window.from < window.until) return undefined;
  const sized = stakes
    .flatMap(({ view, share }) => (share.range === undefined ? [] : [{ view, share: share.range.max }]))
    .sort((a, b) => -compare(a.share, b.share))
    .slice(0, list.fact.count);
  const smallest = sized.at(-1);
  return smallest === undefined || sized.length < (list.fact.count ?? 0)
    ? undefined
    : { share: smallest.share, facts: [list, smallest.view] };
}

function noteOf(
  world: World,
  holder: string,
  list: readonly Stake[],
  controlled: (stake: Stake) => Sure,
  day: string,
): string {
  const parts = list.map((stake) => {
    const { view, share } = stake;
    const who =
      stake.holder === holder
        ? stake.through.length === 0
          ? ''
          : say(world, stake.owned === 'YES' ? 'inNameOf' : 'perhapsInNameOf', { org: world.name(view.fact.subject) })
        : say(world, controlled(stake) === 'YES' ? 'by' : 'perhapsBy', { org: world.name(stake.holder) });
    const what =
      share.arithmetic === 'as printed'
        ? say(world, 'asPrinted', { percent: share.percent ?? '?' })
        : share.percent === undefined
          ? view.fact.shares === undefined
            ? say(world, 'shareUntold')
            : say(world, 'shares', { shares: thousands(view.fact.shares) })
          : say(world, 'worked', { shares: arithmeticIn(world, share.arithmetic ?? ''), percent: share.percent });
    const later = world.shareProForma(view);
    const after = later?.percent === undefined ? '' : say(world, 'proForma', { percent: later.percent, day });
    const seen =
      stake.held.sure === 'YES' || view.lastObservedOn === undefined
        ? ''
        : say(world, 'seen', { day: view.lastObservedOn });
    return `${who}${what}${after}${seen}`;
  });
  const group = list.some((stake) => stake.holder !== holder);
  const said = {
    parts: joined(world, parts, 'and'),
    together: group ? togetherWords(world, list) : '',
    company: world.name(world.company),
  };
  return say(world, group ? 'holdsWithGroup' : 'holds', said).replaceAll(',,', ',');
}

/** ", together 60,675 shares = 29.699 %", where every share is an exact figure. */
function togetherWords(world: World, list: readonly Stake[]): string {
  const sum = list.reduce<Rational | undefined>(
    (all, { share: { range } }) =>
      all === undefined || range === undefined || !isExact(range) ? undefined : add(all, range.min),
    ZERO,
  );
  if (list.length < 2 || sum === undefined) return '';
  const shares = list.every(({ view }) => view.fact.shares !== undefined)
    ? say(world, 'sharesOf', {
        shares: thousands(
          toShortDecimal(
            list.reduce<Rational>((all, { view }) => add(all, fromDecimal(view.fact.shares ?? '0')), ZERO),
            2,
          ),
        ),
      })
    : '';
  return say(world, 'together', { shares, percent: percent(sum) });
}

/** Later issues can carry a holding over a threshold, or under it; then the record date is not the whole story. */
function proForma(world: World, list: readonly Stake[], limit: Limit): string | undefined {
  const differs =
    list.length === 1 &&
    list.some(({ view, share }) => {
      const later = world.shareProForma(view)?.range;
      return later !== undefined && passes(later, limit) !== passes(share.range, limit);
    });
  return differs ? say(world, 'issuedSince') : undefined;
}

function behindQuestion(world: World, { fact }: ViewOf<'HOLDS'>): Question {
  return {
    key: `behind:${fact.subject}`,
    text: say(world, 'behind', { org: world.name(fact.subject), company: world.name(world.company) }),
  };
}

function holdersQuestion(world: World): Question {
  return {
    key: `holders:${world.company}`,
    text: say(world, 'whoLarge', { company: world.name(world.company) }),
  };
}

function percent(share: Rational): string {
  return `${toDecimal(multiply(smaller(share, ONE), rational(100n)), 3)} %`;
}
