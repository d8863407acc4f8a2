import { FACT_LINES } from '../../__generated__/fact-kinds.ts';
import type { Line, LineLook, BoxMark, Stroke } from '../../canvas/scene.ts';
import { agedKey, agedOn } from '../../lib/facts/fact-age.ts';
import type { LegendKey } from '../legend/legend-keys.ts';
import { newestFirst } from '../plan/zones/newest-first.ts';
import { lineWidth, shareText, shareWeight } from '../plan/zones/share.ts';
import type { FreeFact } from './free-answer.ts';

/** One line: all facts of one kind between two parties in one direction. */
export interface FreeLink {
  readonly from: string;
  readonly to: string;
  readonly look: LineLook;
  readonly key: LegendKey;
  readonly facts: readonly FreeFact[];
  /** The day shown. */
  readonly on: string | undefined;
}

const KEYS: Readonly<Record<LineLook, LegendKey>> = {
  holding: 'holdings',
  seat: 'seats',
  loan: 'loans',
  trade: 'trades',
  audit: 'audits',
  post: 'posts',
  other: 'others',
};

/**
 * The lines of a neighbourhood. A holding stated as indirect is left out where the holdings it goes through are drawn,
 * and one of no shares always. */
export function linksOf(all: readonly FreeFact[], on: string | undefined): FreeLink[] {
  const held = new Set(
    all.flatMap((fact) => (fact.kind === 'HOLDS' && fact.direct !== 'INDIRECT' ? (fact.parties[1]?.id ?? []) : [])),
  );
  const facts = all.filter(
    (fact) =>
      fact.kind !== 'HOLDS' ||
      (fact.shares !== '0' && (fact.direct !== 'INDIRECT' || !held.has(fact.parties[1]?.id ?? ''))),
  );
  const links = new Map<string, { link: Omit<FreeLink, 'facts'>; facts: FreeFact[] }>();
  for (const fact of facts) {
    const [from, to] = fact.parties;
    if (!from || !to || from.id === to.id) continue;
    const look = FACT_LINES[fact.kind];
    if (look === 'none') continue;
    const id = `${from.id} ${look} ${to.id}`;
    const known = links.get(id) ?? { link: { from: from.id, to: to.id, look, key: KEYS[look], on }, facts: [] };
    known.facts.push(fact);
    links.set(id, known);
  }
  return [...links.values()].map(({ link, facts: behind }) => ({ ...link, facts: behind.sort(newestFirst(on)) }));
}

/** Which link it is on any day: whose, of what kind, with whom. */
export function atOf({ from, look, to }: Pick<FreeLink, 'from' | 'look' | 'to'>): string {
  return `${from} ${look} ${to}`;
}

const STROKES: Readonly<Record<LineLook, Stroke>> = {
  holding: 'solid',
  seat: 'solid',
  loan: 'dashdot',
  trade: 'solid',
  audit: 'dashed',
  post: 'dashed',
  other: 'dashed',
};

/** A link as a line between two boxes, in the colour of its holder and the stroke of its kind. */
export function linkLine(
  link: FreeLink,
  ends: { readonly source: string; readonly target: string },
  mark: BoxMark,
): Line {
  const [first] = link.facts;
  const share =
    link.look === 'holding' && first
      ? { percent: first.percent ?? null, range: first.range ?? null, shares: first.shares ?? null }
      : undefined;
  const figure = share && shareText(share);
  const unknown = figure === '?';
  const aged = agedOn(link.facts, link.on);
  const plain = link.look === 'trade' || link.look === 'audit' || link.look === 'other';
  return {
    id: `link/${ends.source}/${link.look}/${ends.target}`,
    look: link.look,
    source: ends.source,
    target: ends.target,
    mark: plain ? 'nominee' : mark,
    width: share ? lineWidth(shareWeight(share)) : 1.2,
    stroke: unknown ? 'dotted' : aged.faint ? 'sparse' : first?.nominee === true ? 'dashed' : STROKES[link.look],
    ...aged,
    arrow: link.look === 'holding',
    subjects: link.facts.map((fact) => fact.id),
    keys: [link.key, ...(unknown ? ['unknown'] : []), ...agedKey(aged)],
    detail: link.facts.map((fact) => fact.summary).join('. '),
    ...(figure !== undefined && { label: figure }),
  };
}
