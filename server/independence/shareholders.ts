import type { FactView, ViewOf } from '../facts/fact-view.ts';
import { thousands, type Share } from '../facts/percent.ts';
import { addIntervals, exactly, type Interval } from '../facts/interval.ts';
import { compare, ONE, smaller, toDecimal, multiply, rational, ZERO, type Rational } from '../facts/rational.ts';
import type { Organisation } from '../rulebooks/patterns.ts';
import type { LookBack } from '../rulebooks/values.ts';
import { complete, type Inquiry, type Question } from './inquiry.ts';
import { heldThen, widest, type HeldThen } from './look-back.ts';
import { heldIn, spanOf, type Window } from './moments.ts';
import { groupOf, ownersOf, shareQuestion, type Hit, type Selection } from './selection.ts';
import { passes, percentLimit, type Limit } from './thresholds.ts';
import type { World } from './world.ts';

interface Stake {
  readonly view: ViewOf<'HOLDS'>;
  readonly held: HeldThen;
  readonly share: Share;
}

/**
 * Holders of the company over a threshold: each for itself, and with what it controls. Shares decide; a printed percentage
 * counts with its rounding. A nominee or trust account is never a holder, and what stands behind it is not known.
 */
export function shareholders(inquiry: Inquiry, at: Organisation): Selection {
  const { world, moment } = inquiry;
  const back: LookBack = at.when ?? { when: 'NOW' };
  const window = widest(back, moment);
  const limit = percentLimit(at.atLeast, at.moreThan, moment.law);
  const band = at.reviewFrom === undefined ? undefined : percentLimit(at.reviewFrom, undefined, moment.law);
  const stakes = world.to(world.company, 'HOLDS').flatMap((view): Stake[] => {
    const held = heldThen(spanOf(world, view), back, moment);
    return held.sure === 'NO' || view.fact.planned === true || view.fact.interest === 'OPTIONS' ? [] : [{ view, held, share: world.share(view) }];
  });
  const named = stakes.filter(({ view }) => !view.fact.nominee);
  const bound = boundOfOthers(world, stakes, window);
  const below = bound !== undefined && passes(exactly(bound.share), limit) === 'NO' && (band === undefined || passes(exactly(bound.share), band) === 'NO');
  const hidden = stakes.filter(({ view, share }) => view.fact.nominee && passes(share.range, limit) !== 'NO');
  const everybody = complete(world, 'HOLDS', window);
  const sureOfAll = hidden.length === 0 && (everybody.length > 0 || below);
  const candidates = new Set(named.map(({ view }) => view.fact.subject));
  for (const holder of [...candidates]) for (const owner of ownersOf(world, holder, window).keys()) candidates.add(owner);
  const hits = [...candidates].flatMap((holder) => hitsOf(inquiry, holder, named, limit, band, window, bound !== undefined && below));
  return {
    hits, complete: sureOfAll,
    proof: everybody.length > 0 ? everybody : (bound?.facts ?? []),
    note: bound === undefined || everybody.length > 0
      ? `holders of ${limit.words}`
      : `holders of ${limit.words} (nobody outside the list of the largest holds more than ${percent(bound.share)})`,
    questions: sureOfAll ? [] : [...hidden.map(({ view }) => behindQuestion(world, view)), ...(below || everybody.length > 0 ? [] : [holdersQuestion(world)])],
  };
}

function hitsOf(
  { world }: Inquiry, holder: string, stakes: readonly Stake[], limit: Limit, band: Limit | undefined, window: Window, othersBelow: boolean,
): Hit[] {
  const own = stakes.filter(({ view }) => view.fact.subject === holder);
  const below = groupOf(world, holder, window);
  const sureGroup = stakes.filter(({ view }) => view.fact.subject === holder || below.get(view.fact.subject)?.sure === 'YES');
  const mayGroup = stakes.filter(({ view }) => view.fact.subject === holder || below.has(view.fact.subject));
  const hit = (list: readonly Stake[], level: Hit['level'], over: Limit, judgement?: string): Hit[] => {
    const range = total(list, othersBelow);
    const sure = passes(range, over);
    if (sure === 'NO' || list.length === 0) return [];
    const surelyHeld = list.every(({ held }) => held.sure === 'YES');
    const links = level === 'GROUP' ? list.flatMap(({ view }) => below.get(view.fact.subject)?.facts ?? []) : [];
    return [{
      org: holder, level, sure: sure === 'YES' && surelyHeld ? 'YES' : 'MAYBE', facts: [...links, ...list.map(({ view }) => view)],
      note: noteOf(world, holder, list, level, window.until), inferred: list.some(({ held, view }) => held.carried || view.fact.basis === 'INFERRED'),
      judgement: judgement ?? proForma(world, list, over), questions: sure === 'YES' ? [] : [shareQuestion(world, holder, world.company)],
    }];
  };
  const entity = hit(own, 'ENTITY', limit);
  const withGroup = entity.some(({ sure }) => sure === 'YES') ? [] : [...hit(sureGroup, 'GROUP', limit), ...asMaybe(hit(mayGroup, 'GROUP', limit))];
  const between = band === undefined || entity.length > 0 || withGroup.length > 0 ? [] : asMaybe(hit(own, 'ENTITY', band, `${limit.words} decides; between ${band.words.replace('at least ', '')} and that it is a judgement`));
  return [...entity, ...withGroup.slice(0, 1), ...between];
}

function asMaybe(hits: readonly Hit[]): Hit[] {
  return hits.map((hit) => ({ ...hit, sure: 'MAYBE' as const }));
}

/** Sum of the shares; an unknown one is anything up to the whole, or nothing that matters when it is below the list of the largest. */
function total(stakes: readonly Stake[], othersBelow: boolean): Interval {
  return stakes.reduce<Interval>((sum, { share }) => {
    const range = share.range ?? (othersBelow ? exactly(ZERO) : { min: ZERO, minExclusive: false, max: ONE, maxExclusive: false });
    return addIntervals(sum, range);
  }, exactly(ZERO));
}

/** What nobody outside the list of the largest holders can exceed: the share of the smallest on it. */
function boundOfOthers(world: World, stakes: readonly Stake[], window: Window): { share: Rational; facts: FactView[] } | undefined {
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
  return smallest === undefined || sized.length < (list.fact.count ?? 0) ? undefined : { share: smallest.share, facts: [list, smallest.view] };
}

function noteOf(world: World, holder: string, list: readonly Stake[], level: Hit['level'], day: string): string {
  const parts = list.map(({ view, share }) => {
    const who = view.fact.subject === holder ? '' : `${world.name(view.fact.subject)} `;
    const what = share.arithmetic === 'as printed' ? `${share.percent ?? '?'} % as printed` : share.percent === undefined ? (view.fact.shares === undefined ? 'a share not told' : `${thousands(view.fact.shares)} shares`) : `${share.arithmetic ?? ''} = ${share.percent} %`;
    const later = world.shareProForma(view);
    const after = later?.percent === undefined ? '' : ` (${later.percent} % of the shares in issue on ${day})`;
    return `${who}${what}${after}`;
  });
  return `holds ${level === 'GROUP' ? 'with its group ' : ''}${parts.join(' and ')} of ${world.name(world.company)}`;
}

/** Later issues can carry a holding over a threshold, or under it; then the record date is not the whole story. */
function proForma(world: World, list: readonly Stake[], limit: Limit): string | undefined {
  const differs = list.length === 1 && list.some(({ view, share }) => {
    const later = world.shareProForma(view)?.range;
    return later !== undefined && passes(later, limit) !== passes(share.range, limit);
  });
  return differs ? 'the shares issued since the record date carry the holding across the threshold' : undefined;
}

function behindQuestion(world: World, { fact }: ViewOf<'HOLDS'>): Question {
  return { key: `behind:${fact.subject}`, text: `Who are the owners behind ${world.name(fact.subject)}, and does any of them hold much of ${world.name(world.company)}?` };
}

function holdersQuestion(world: World): Question {
  return { key: `holders:${world.company}`, text: `Who have been the large shareholders of ${world.name(world.company)}, with which shares in each year?` };
}

function percent(share: Rational): string {
  return `${toDecimal(multiply(smaller(share, ONE), rational(100n)), 3)} %`;
}
