import { agedOn } from '../../../lib/facts/fact-age.ts';
import { dayInWords } from '../../../lib/days.ts';
import { compareDecimals, percentText, rounded } from '../../../lib/figures.ts';
import type { PlanAnswer, PlanHeld, PlanHolding, PlanParty, PlanSubsidiary } from '../plan-answer.ts';
import { isHeld, type RowOrder } from './holders-zone.ts';
import { lastStatedOf } from './last-stated.ts';
import { byShare, newestFirst } from './newest-first.ts';
import { markOf } from './marks.ts';
import { shortNames, withoutForm } from '../../../lib/party-name.ts';
import { shareText, shareWeight } from './share.ts';
import type { ZoneRow, Zone } from './zone.ts';
import { say } from './messages/words.ts';

const TIERS: readonly string[] = ['CONSOLIDATED_SUBSIDIARY', 'EQUITY_METHOD', 'OTHER_AFFILIATED'];

/**
 * What the company holds: consolidated subsidiaries before equity-method investees before the rest, each by share. What
 * is held only through a subsidiary stands under that subsidiary, with the share that a source states for the whole
 * way.
 */
export function groupZone(answer: PlanAnswer, order: RowOrder, on?: string): Zone {
  const all = answer.holdings.edges.map((edge) => edge.node).filter(isHeld);
  const direct = newestEach(
    all.filter((holding) => holding.direct !== 'INDIRECT'),
    on,
  );
  const directly = new Set(direct.map((holding) => holding.company.id));
  const stated = new Map(
    newestEach(
      all.filter((holding) => holding.direct === 'INDIRECT'),
      on,
    ).map((holding) => [holding.company.id, holding]),
  );
  const under = new Map<string, PlanHeld[]>();
  for (const parent of direct) {
    // What an affiliate holds is not of this group.
    const held = isOwn(parent) ? (parent.company.holdings?.edges ?? []).map((edge) => edge.node) : [];
    under.set(
      parent.company.id,
      newestEach(
        held.filter((child) => !directly.has(child.company.id) && child.company.id !== answer.id),
        on,
      ),
    );
  }
  const reached = new Set([...under.values()].flat().map((child) => child.company.id));
  const stranded = newestEach(
    [...stated.values()].filter((holding) => !directly.has(holding.company.id) && !reached.has(holding.company.id)),
    on,
  );
  const first = [...direct, ...stranded].sort(
    (a, b) => tier(a) - tier(b) || byShare(a, b) || order(asHeld(a), asHeld(b)),
  );
  const rows = first.map((holding) => ({
    ...groupRow(holding, on),
    children: (under.get(holding.company.id) ?? [])
      .toSorted(byShare)
      .map((child) => childRow(child, holding.company, stated.get(child.company.id), on)),
  }));
  return {
    key: 'group',
    title: say('group'),
    totals:
      rows.length === 0
        ? []
        : [...counts(answer.groupInAll), ...lastStatedOf(answer.groupInAll.stated, answer.groupInAll.companies)],
    rows,
    subjects: [],
    empty: say('noSubsidiaryOrInvesteeIsNamed'),
    ...unseenOf(answer, rows),
  };
}

/** How many companies of the group have no row, and how many of those only some company of it holds. */
function unseenOf(
  { groupInAll, holdings }: PlanAnswer,
  rows: readonly ZoneRow[],
): Pick<Zone, 'unseen' | 'unseenBelow'> {
  const drawn = new Set(rows.flatMap((row) => [row.party, ...row.children.map((child) => child.party)]));
  const missing = Math.max(0, groupInAll.companies - drawn.size);
  const unseen = Math.min(missing, Math.max(0, holdings.totalCount - holdings.edges.length));
  return { unseen, unseenBelow: missing - unseen };
}

/** A subsidiary: consolidated, or held by more than half. */
function isOwn({ accounting, percent }: PlanHolding): boolean {
  return accounting === 'CONSOLIDATED_SUBSIDIARY' || (percent !== null && compareDecimals(percent, '50') > 0);
}

function asHeld(holding: PlanSubsidiary): PlanHolding & { readonly holder: PlanParty } {
  return { ...holding, holder: holding.company };
}

function tier({ accounting }: PlanHolding): number {
  const place = TIERS.indexOf(accounting);
  return place === -1 ? TIERS.length : place;
}

/** Of each company the holding that says what is held now. */
function newestEach<Held extends PlanHeld>(holdings: readonly Held[], on: string | undefined): Held[] {
  const sorted = holdings.toSorted(newestFirst(on)).toReversed();
  return [...new Map(sorted.map((holding) => [holding.company.id, holding])).values()];
}

/** `5 subsidiaries · 2 equity-method investees`, each company once, those that are not drawn too. */
function counts({ subsidiaries, equityMethod: investees, others }: PlanAnswer['groupInAll']): Zone['totals'] {
  return [
    subsidiaries > 0 ? say('subsidiaries', { subsidiaries }) : undefined,
    investees > 0 ? say('equityMethodInvestees', { investees }) : undefined,
    others > 0
      ? subsidiaries + investees > 0
        ? say('otherHoldings', { others })
        : say('holdingsAlone', { others })
      : undefined,
  ].flatMap((text, place) => (text === undefined ? [] : [{ text, importance: place }]));
}

const WORDS: Readonly<Record<string, string>> = {
  CONSOLIDATED_SUBSIDIARY: say('subsidiary'),
  EQUITY_METHOD: say('equityMethod'),
  OTHER_AFFILIATED: say('affiliated'),
};

function groupRow(holding: PlanSubsidiary, on: string | undefined): ZoneRow {
  const figure = shareText(holding);
  const word = holding.planned === true ? say('planned') : (WORDS[holding.accounting] ?? say('held'));
  const before = figure === '?' ? lastKnown(holding) : undefined;
  return {
    ...heldRow(holding, figure, on),
    subtitles:
      before === undefined
        ? [holding.direct === 'INDIRECT' ? say('wordIndirect', { word }) : word, word.replace(' method', '')]
        : [before, word],
    stroke: figure === '?' ? 'dotted' : holding.direct === 'INDIRECT' || holding.planned === true ? 'dashed' : 'solid',
  };
}

/** `was 51 % in April 2007`: what an earlier source said of a share that is unknown now. */
function lastKnown({ lastKnown: earlier }: PlanHolding): string | undefined {
  if (!earlier || earlier.percent === null) return undefined;
  const when = earlier.lastObservedOn ?? earlier.from;
  const share = percentText(rounded(earlier.percent, 1));
  return when === null
    ? say('wasShare', { share })
    : say('shareInDayInWords', { share, dayInWords: dayInWords(when.slice(0, 7)) });
}

function childRow(
  holding: PlanHeld,
  parent: PlanParty,
  stated: PlanHolding | undefined,
  on: string | undefined,
): ZoneRow {
  const figure = shareText(holding);
  const through = withoutForm(parent.name);
  const whole =
    stated && stated.percent !== null
      ? say('statedThroughThrough', { stated: shareText(stated), through })
      : say('throughThrough', { through });
  const row = heldRow(holding, figure, on);
  return {
    ...row,
    facts: stated ? [...row.facts, stated.id] : row.facts,
    subtitles: [
      whole,
      stated && stated.percent !== null ? say('statedIndirectly', { stated: shareText(stated) }) : say('indirectly'),
    ],
    stroke: figure === '?' ? 'dotted' : 'solid',
    detail: stated ? `${holding.summary} ${stated.summary}` : holding.summary,
  };
}

function heldRow(holding: PlanHeld, figure: string, on: string | undefined): Omit<ZoneRow, 'subtitles' | 'stroke'> {
  const mark = markOf(holding.company);
  return {
    party: holding.company.id,
    facts: [holding.id],
    mark,
    name: holding.company.name,
    shortNames: shortNames(holding.company),
    figure,
    weight: shareWeight(holding),
    line: 'holding',
    ...agedOn([holding], on),
    keys: [mark, 'holdings', ...(figure === '?' ? ['unknown'] : [])],
    detail: holding.summary,
    children: [],
  };
}
