import type { ViewOf } from '../../facts/fact-view.ts';
import { isExact } from '../../numbers/interval.ts';
import type { Company, Party } from '../../shared/facts.ts';
import { MAX_LEVELS, MAX_PARTIES, nameIn, type Chart } from './chart.ts';
import { MAX_CHAINS } from './chains.ts';
import { cyclesIn } from './cycles.ts';
import { noteText } from './note-text.ts';
import { shortPercent, type Edge } from '../read/edge.ts';

/** A cycle among holdings: companies each of which holds, along some chain, every other and so itself. */
export interface Ring {
  readonly name: string;
  readonly companies: readonly Company[];
  readonly holdings: readonly ViewOf<'HOLDS'>[];
}

/** A holding whose share is unknown, and whose figures that leaves open. */
export interface Unknown {
  readonly holding: ViewOf<'HOLDS'>;
  /** What stands in the place of its share; undefined where nothing does. */
  readonly figure: string | undefined;
  readonly leavesOpen: readonly Party[];
}

export function ringsOf(chart: Chart): Ring[] {
  const partyOf = (id: string) => chart.parties.get(id)?.party;
  return cyclesIn(chart.edges).map((ids) => ringOf(ids, chart.edges, partyOf));
}

/** The ring of these companies, by the holdings between them. */
export function ringOf(
  ids: readonly string[],
  edges: readonly Edge[],
  partyOf: (id: string) => Party | undefined,
): Ring {
  const members = new Set(ids);
  const companies = ids.flatMap((id) => {
    const party = partyOf(id);
    return party?.type === 'Company' ? [party] : [];
  });
  const names = companies.map(({ name }) => name);
  return {
    name:
      names.length === 1
        ? `${names[0] ?? ''} holds itself`
        : `Ring of ${names.slice(0, 6).join(', ')}${names.length > 6 ? ` and ${String(names.length - 6)} more` : ''}`,
    companies,
    holdings: edges.flatMap((edge) =>
      members.has(edge.holder) && members.has(edge.held) && edge.view !== undefined ? [edge.view] : [],
    ),
  };
}

/** Upwards an unknown holding leaves open its holder and all above; downwards what is held and all below. */
export function unknownsOf(chart: Chart): Unknown[] {
  const { direction } = chart.question;
  const up = direction === 'UP';
  const onward = new Map<string, string[]>();
  for (const { holder, held, nominee } of chart.edges) {
    if (up && nominee) continue;
    const [near, far] = up ? [held, holder] : [holder, held];
    onward.set(near, [...(onward.get(near) ?? []), far]);
  }
  return chart.edges
    .filter((edge) => edge.share === undefined)
    .flatMap((edge) => {
      if (edge.view === undefined) return [];
      const met = new Set([up ? edge.holder : edge.held]);
      for (const id of met) for (const far of onward.get(id) ?? []) met.add(far);
      return [
        {
          holding: edge.view,
          figure: edge.text === '?' ? undefined : edge.text,
          leavesOpen: [...met].sort().flatMap((id) => chart.parties.get(id)?.party ?? []),
        },
      ];
    });
}

/** Holdings stated as a range, not as a figure that is only rounded. */
export function rangesOf({ edges }: Chart): ViewOf<'HOLDS'>[] {
  return edges.flatMap(({ view, share, figure }) =>
    view !== undefined && share !== undefined && figure === undefined && !isExact(share) ? [view] : [],
  );
}

/** What to beware of besides totals over the whole: own shares, and what was left out. */
export function noticesOf(chart: Chart, chainsCut: boolean): string[] {
  return [
    ...chart.notes.map((note) => noteText(note, (id) => nameIn(chart, id))).sort(),
    ...chart.edges.filter(({ holder, held }) => holder === held).map((edge) => ownShares(chart, edge)),
    ...(chart.cut
      ? [
          `More than ${String(MAX_PARTIES)} parties or ${String(MAX_LEVELS)} levels are connected; the farthest are left out.`,
        ]
      : []),
    ...(chainsCut
      ? [`There are more than ${String(MAX_CHAINS)} chains; the longest are left out, so every sum is a lower bound.`]
      : []),
  ];
}

function ownShares(chart: Chart, { holder, share }: Edge): string {
  const size = share === undefined ? 'an unknown share' : `${shortPercent(share.min)} %`;
  return `${nameIn(chart, holder)} holds ${size} of itself (treasury shares): they carry no vote, so votes are counted over the rest, and in the integrated figures the other holders share their value.`;
}
