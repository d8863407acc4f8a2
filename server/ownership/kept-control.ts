import type { Context } from '../context.ts';
import { keepAnswers } from '../facts/kept-answers.ts';
import { turn } from '../shared/turns/turns.ts';
import type { ChartQuestion } from './calculate/chart.ts';
import { controlRows, type ControlFound } from './control-rows.ts';
import type { Threshold } from './exact/controlled-nodes.ts';
import { MAJORITY } from './exact/policies.ts';
import type { Days } from './read/asked-days.ts';
import { isNominee, type HoldingReader } from './read/holding-reader.ts';
import { controllersEverywhere } from './whole-control.ts';

/** Rows and holdings kept at most, over all questions; one takes about two kilobytes. */
const MOST_KEPT = 60_000;

const kept = keepAnswers<ControlFound>(
  MOST_KEPT,
  ({ chart, rows }) => rows.length + chart.parties.size + chart.edges.length,
);

/** Of who is asked about who controls whom, no words are shown: one answer serves every language. */
const UNWORDED = { language: 'en' } as const;

/** Control as the facts state it, worked out once for each loaded graph. */
export function keptControl(
  context: Pick<Context, 'facts' | 'store' | 'signal'>,
  question: ChartQuestion,
  threshold: Threshold,
  reader: HoldingReader,
): Promise<ControlFound> {
  const { focus, direction, on, knownOn, language } = question;
  const { share, inclusive } = threshold;
  const key = JSON.stringify([
    focus,
    direction,
    on,
    knownOn,
    language,
    String(share.num),
    String(share.den),
    inclusive,
  ]);
  const { facts, signal } = context;
  return kept.of(context, key, () => controlRows(facts, question, { threshold, signal, reader }));
}

/**
 * The companies that a party controls: certainly by more than half of the votes or a power, or a source calls them its
 * consolidated subsidiaries.
 */
export async function controlledBy(
  context: Context,
  party: string,
  days: Days,
  reader: HoldingReader,
): Promise<readonly string[]> {
  const { rows } = await keptControl(
    context,
    { focus: party, direction: 'DOWN', ...UNWORDED, ...days },
    MAJORITY,
    reader,
  );
  return rows.filter(isControlled).map((row) => row.party.id);
}

/** From so many companies on the whole graph is read, once for all of them. */
const MANY = 100;

/** For each of these companies who controls it, in the same sense. */
export async function controllersOf(
  context: Context,
  companies: readonly string[],
  days: Days,
  reader: HoldingReader,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const found = new Map<string, ReadonlySet<string>>();
  let oneByOne = companies;
  if (companies.length >= MANY) {
    const everywhere = await controllersEverywhere(context, days, reader);
    for (const company of companies) found.set(company, everywhere.get(company) ?? new Set());
    // Chains end at a nominee unless it is the one asked about: each is a question of its own.
    oneByOne = (await reader.parties(companies)).filter(isNominee).map(({ id }) => id);
  }
  for (const company of oneByOne) {
    const { rows } = await keptControl(
      context,
      { focus: company, direction: 'UP', ...UNWORDED, ...days },
      MAJORITY,
      reader,
    );
    found.set(company, new Set(rows.filter(isControlled).map((row) => row.party.id)));
    await turn();
    context.signal?.throwIfAborted();
  }
  return found;
}

function isControlled({ certainty, subsidiary }: ControlFound['rows'][number]): boolean {
  return certainty === 'CERTAIN' || subsidiary !== null;
}
