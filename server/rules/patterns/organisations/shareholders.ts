import type { ViewOf } from '../../../facts/fact-view.ts';
import { thousands } from '../../../numbers/percent.ts';
import { addIntervals, exactly, isExact, percentText } from '../../../numbers/interval.ts';
import {
  add,
  compare,
  fromDecimal,
  larger,
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
import type { Window } from '../../world/moments.ts';
import { withControl } from './control-hits.ts';
import { holdersThen, type HoldingBehind } from './holders-then.ts';
import { jointHits } from './joint-hits.ts';
import { mostOf, stakesOf, total, type Stakes } from './stakes.ts';
import { boundOfOthers, heldForNobodyTold } from './untold-holders.ts';
import { shareQuestion, type Hit, type OrganisationSelection } from './organisation-selection.ts';
import { limitValues, limitWords, passes, percentLimit, type Limit } from '../../world/thresholds.ts';
import { arithmeticIn, joined } from '../../world/worded.ts';
import type { World } from '../../world/world.ts';
import { say } from './messages/words.ts';

/**
 * Holders of the company over a threshold: each for itself, and with what it controls. Shares decide; a printed
 * percentage counts with its rounding. A nominee or trust account is never a holder: those for whom it is told to hold
 * are, and of nobody told nothing is known.
 */
export function shareholders(inquiry: Inquiry, at: Organisation): OrganisationSelection {
  const { world, moment } = inquiry;
  const back: LookBack = at.when ?? { when: 'NOW' };
  const window = widest(back, moment);
  const limit = percentLimit(at.atLeast, at.moreThan, moment.law);
  const band = at.reviewFrom === undefined ? undefined : percentLimit(at.reviewFrom, undefined, moment.law);
  const { stakes, named, byHolder, candidates } = holdersThen(world, back, moment, at.ofCapital);
  const bound = boundOfOthers(world, window, at.ofCapital);
  const below =
    bound !== undefined &&
    passes(exactly(bound.share), limit) === 'NO' &&
    (band === undefined || passes(exactly(bound.share), band) === 'NO');
  const unnamed = stakes.filter(({ owners }) => owners.length === 0);
  const everybody = complete(world, 'HOLDS', window);
  const most = ({ view }: HoldingBehind) => (below && !bound.unsized.has(view.fact.id) ? bound.share : ONE);
  const given = { all: named, byHolder, most };
  const held = [...candidates].flatMap((holder) => hitsOf(inquiry, holder, given, limit, band, window));
  const largest = at.largestToo === true ? largestOf(inquiry, candidates, given, held, limit, window) : [];
  const hits = withControl(inquiry, [...held, ...largest], limit, window);
  // Whoever is behind a nominee of whom nobody tells may be behind all of them, and hold in the own name as well.
  const behind = heldForNobodyTold(unnamed);
  const known = new Set(hits.map(({ org }) => org));
  const hidden =
    unnamed.length > 0 &&
    (passes(behind, limit) !== 'NO' ||
      [...candidates].some(
        (holder) =>
          !known.has(holder) && passes(addIntervals(mostOf(world, holder, given, window), behind), limit) !== 'NO',
      ));
  const sureOfAll = !hidden && (everybody.length > 0 || below);
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
          ...(hidden ? unnamed.map(({ view }) => behindQuestion(world, view)) : []),
          ...(below || everybody.length > 0 ? [] : [holdersQuestion(world)]),
        ],
  };
}

/** Whoever may have more than every other holder, where the limit leaves them out. */
function largestOf(
  { world }: Inquiry,
  candidates: ReadonlySet<string>,
  stakes: Stakes,
  held: readonly Hit[],
  limit: Limit,
  window: Window,
): Hit[] {
  const known = new Set(held.map(({ org }) => org));
  const sums = [...candidates].map((org) => {
    const { group, controlled } = stakesOf(world, org, stakes, window);
    return { org, group, controlled, sum: total(group, controlled, stakes.most) };
  });
  const most = sums.map(({ sum }) => sum.min).reduce(larger, ZERO);
  return sums
    .filter(({ org, sum }) => !known.has(org) && compare(sum.max, ZERO) > 0 && compare(sum.max, most) >= 0)
    .map(({ org, group, controlled }): Hit => ({
      org,
      level: 'ENTITY',
      sure: 'MAYBE',
      facts: group.flatMap(({ view, through }) => [...through, view]),
      note: noteOf(world, org, group, controlled, window.until),
      inferred: true,
      judgement: say(world, 'largestHolder', { limit: limitWords(world, limit) }),
      questions: [shareQuestion(world, org, world.company)],
    }));
}

function hitsOf(
  { world }: Inquiry,
  holder: string,
  stakes: Stakes,
  limit: Limit,
  band: Limit | undefined,
  window: Window,
): Hit[] {
  const { own, group, below, controlled } = stakesOf(world, holder, stakes, window);
  const factsOf = (list: readonly HoldingBehind[]) => [
    ...list.flatMap((stake) => below.get(stake.holder)?.facts ?? []),
    ...list.flatMap(({ view, through }) => [...through, view]),
  ];
  const together =
    group.length > own.length
      ? { facts: factsOf(group), note: noteOf(world, holder, group, controlled, window.until) }
      : undefined;
  const hit = (list: readonly HoldingBehind[], level: Hit['level'], over: Limit, judgement?: string): Hit[] => {
    const sure = list.length === 0 ? 'NO' : passes(total(list, controlled, stakes.most), over);
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

function noteOf(
  world: World,
  holder: string,
  list: readonly HoldingBehind[],
  controlled: (stake: HoldingBehind) => Sure,
  day: string,
): string {
  const parts = list.map((stake) => {
    const { view } = stake;
    const who =
      stake.holder === holder
        ? stake.through.length === 0
          ? ''
          : say(world, stake.owned === 'YES' ? 'inNameOf' : 'perhapsInNameOf', { org: world.name(view.fact.subject) })
        : say(world, controlled(stake) === 'YES' ? 'by' : 'perhapsBy', { org: world.name(stake.holder) });
    const what = sizeWords(world, stake);
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

function sizeWords(world: World, { view, share }: HoldingBehind): string {
  const { arithmetic, percent, range } = share;
  if (arithmetic === 'as printed') return say(world, 'asPrinted', { percent: percent ?? '?' });
  if (percent !== undefined)
    return arithmetic === undefined
      ? say(world, 'partOfVotes', { percent })
      : say(world, 'worked', { shares: arithmeticIn(world, arithmetic), percent });
  const bounds = range && say(world, 'between', { min: percentText(range.min), max: percentText(range.max) });
  const number = view.fact.shares && say(world, 'shares', { shares: thousands(view.fact.shares) });
  if (number === undefined) return bounds ?? say(world, 'shareUntold');
  return bounds === undefined ? number : say(world, 'numberBetween', { number, bounds });
}

/** ", together 60,675 shares = 29.699 %", where every share is an exact figure. */
function togetherWords(world: World, list: readonly HoldingBehind[]): string {
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
function proForma(world: World, list: readonly HoldingBehind[], limit: Limit): string | undefined {
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
