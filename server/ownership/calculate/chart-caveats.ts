import type { ViewOf } from '../../facts/fact-view.ts';
import { isExact } from '../../numbers/interval.ts';
import { toldShare } from '../../phrases/told.ts';
import { shownName } from '../../facts/names/name-in-language.ts';
import type { Company, Party } from '../../shared/facts.ts';
import type { Speaker } from '../../shared/language/messages-of.ts';
import { say } from '../messages/words.ts';
import { MAX_LEVELS, MAX_PARTIES, nameIn, type Chart } from './chart.ts';
import { MAX_CHAINS } from './chains.ts';
import { cyclesIn } from './cycles.ts';
import { noteText } from './note-text.ts';
import { shortPercent, type Edge } from '../read/edge.ts';

/** A cycle among holdings: companies each of which holds, along some chain, every other and so itself. */
export interface Ring {
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
  return {
    companies,
    holdings: edges.flatMap((edge) =>
      members.has(edge.holder) && members.has(edge.held) && edge.view !== undefined ? [edge.view] : [],
    ),
  };
}

/** Companies that the name of a ring names. */
const NAMED = 6;

/** What a ring is called: by its first companies, in order of id. */
export function ringName({ companies }: Pick<Ring, 'companies'>, speaker: Speaker): string {
  const names = companies.map((company) => shownName(company, speaker.language));
  if (names.length === 1) return say(speaker, 'holdsItself', { company: names[0] ?? '' });
  const listed = names.slice(0, NAMED).join(say(speaker, 'listed'));
  return names.length > NAMED
    ? say(speaker, 'ringAndMore', { companies: listed, more: String(names.length - NAMED) })
    : say(speaker, 'ring', { companies: listed });
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
          figure: edge.text === '?' ? undefined : toldShare(chart.question, edge.text),
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
  const { question: speaker } = chart;
  const limits = { parties: String(MAX_PARTIES), levels: String(MAX_LEVELS) };
  return [
    ...chart.notes.map((note) => noteText(note, speaker, (id) => nameIn(chart, id))).sort(),
    ...chart.edges.filter(({ holder, held }) => holder === held).map((edge) => ownShares(chart, edge)),
    ...(chart.cut ? [say(speaker, 'cut', limits)] : []),
    ...(chainsCut ? [say(speaker, 'chainsCut', { chains: String(MAX_CHAINS) })] : []),
  ];
}

function ownShares(chart: Chart, { holder, share }: Edge): string {
  const { question: speaker } = chart;
  const size =
    share === undefined ? say(speaker, 'unknownSize') : say(speaker, 'percent', { number: shortPercent(share.min) });
  return say(speaker, 'ownShares', { company: nameIn(chart, holder), size });
}
