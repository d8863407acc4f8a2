import { keepAnswers } from '../facts/kept-answers.ts';
import type { Context } from '../context.ts';
import { turn } from '../shared/turns/turns.ts';
import { readWholeChart, type Chart } from './calculate/chart.ts';
import { modelInTurns, type Model } from './calculate/model.ts';
import type { VoteCertainty } from './calculate/group-votes.ts';
import { controlledNodes, type Threshold } from './exact/controlled-nodes.ts';
import { MAJORITY } from './exact/policies.ts';
import type { HoldingBound } from './exact/voting.ts';
import type { Days } from './read/asked-days.ts';
import type { HoldingReader } from './read/holding-reader.ts';

/** All holdings of the graph on a day, as one chart and as arithmetic sees it. */
export interface WholeNetwork {
  readonly chart: Chart;
  readonly model: Model;
}

export async function readWholeNetwork(
  { facts, signal }: Pick<Context, 'facts' | 'signal'>,
  days: Days,
  reader: HoldingReader,
): Promise<WholeNetwork> {
  const chart = await readWholeChart(reader, await facts.everyParty(), days, signal);
  return { chart, model: await modelInTurns(chart, signal) };
}

/**
 * What each node controls, worked out once for each when first asked: for questions about very many companies of one
 * network.
 */
export function controlledIn(
  { votes }: Model,
  threshold: Threshold,
  { powers, signal }: { readonly powers: boolean; readonly signal?: AbortSignal | undefined },
): (node: number, reading: HoldingBound) => readonly number[] {
  const known = { CERTAIN: new Map<number, number[]>(), POSSIBLE: new Map<number, number[]>() };
  return (node, reading) => {
    const found = known[reading].get(node) ?? controlledNodes(votes, node, threshold, { reading, signal, powers });
    known[reading].set(node, found);
    return found;
  };
}

export interface Controller {
  readonly party: string;
  readonly certainty: VoteCertainty;
}

/** For every company of the network who controls it: the fixpoint of each holder, once. */
export async function controlEverywhere(
  { chart, model }: WholeNetwork,
  threshold: Threshold,
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, readonly Controller[]>> {
  const controlled = controlledIn(model, threshold, { powers: true, signal });
  const found = new Map<string, Controller[]>();
  for (const party of chart.parties.keys()) {
    const node = model.ownNode(party);
    if (node === undefined) continue;
    const certain = new Set(controlled(node, 'CERTAIN'));
    for (const one of new Set([...certain, ...controlled(node, 'POSSIBLE')])) {
      const company = model.partyOf(one);
      const own = found.get(company) ?? [];
      found.set(company, own);
      own.push({ party, certainty: certain.has(one) ? 'CERTAIN' : 'POSSIBLE' });
    }
    await turn();
    signal?.throwIfAborted();
  }
  return found;
}

/** Entries kept at most: a company and each who controls it. */
const MOST_KEPT = 500_000;
const kept = keepAnswers<ReadonlyMap<string, ReadonlySet<string>>>(MOST_KEPT, (found) =>
  [...found.values()].reduce((sum, { size }) => sum + 1 + size, 0),
);

/**
 * Of every company of the graph who controls it: certainly by more than half of the votes or a power, or perhaps where
 * a source calls it a consolidated subsidiary. Worked out once for each loaded graph and its days.
 */
export function controllersEverywhere(
  context: Pick<Context, 'facts' | 'store' | 'signal'>,
  days: Days,
  reader: HoldingReader,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  return kept.of(context, JSON.stringify([days.on, days.knownOn]), async () => {
    const network = await readWholeNetwork(context, days, reader);
    const isSubsidiary = subsidiariesIn(network.chart);
    const found = await controlEverywhere(network, MAJORITY, context.signal);
    return new Map(
      [...found].map(([company, controllers]) => [
        company,
        new Set(
          controllers
            .filter(({ party, certainty }) => certainty === 'CERTAIN' || isSubsidiary(party, company))
            .map(({ party }) => party),
        ),
      ]),
    );
  });
}

/** Whether a source calls the one a consolidated subsidiary of the other. */
function subsidiariesIn({ edges, explained, stated }: Chart): (holder: string, company: string) => boolean {
  const pairs = new Set(
    [...edges, ...explained, ...stated].flatMap(({ view }) =>
      view?.fact.accounting === 'CONSOLIDATED_SUBSIDIARY'
        ? [JSON.stringify([view.fact.subject, view.fact.object])]
        : [],
    ),
  );
  return (holder, company) => pairs.has(JSON.stringify([holder, company]));
}
