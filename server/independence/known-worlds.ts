import type { Context } from '../context.ts';
import { keepAnswers } from '../facts/kept-answers.ts';
import { fetchWorld } from '../rules/world/fetch-world.ts';
import { worldsInTurns, type WorldContent, type WorldOn } from '../rules/world/world.ts';
import type { Day } from '../time/day.ts';

/** All that can be known around a company on one day, of which every day is judged. */
export interface KnownWorlds {
  readonly content: Omit<WorldContent, 'on'>;
  readonly on: WorldOn;
}

/** About 2 kB a fact, of which most are held by the reader of facts in any case. */
const MOST_FACTS = 40_000;

/**
 * What is known around companies, kept while the graph is the one it was read from: which day is judged has no part in
 * it, and to read a large group and to put it in order takes longer than to judge it.
 */
export function keepWorlds(): (company: string, knownOn: Day, context: Context) => Promise<KnownWorlds> {
  const kept = keepAnswers<KnownWorlds>(MOST_FACTS, ({ content }) => content.facts.length);
  return (company, knownOn, context) =>
    kept.of(context, JSON.stringify([company, knownOn]), async () => {
      const content = await fetchWorld(context.facts, company, knownOn, knownOn);
      return { content, on: await worldsInTurns(content) };
    });
}
