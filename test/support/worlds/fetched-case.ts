import { join } from 'node:path';
import { createFactReader } from '../../../server/facts/fact-reader.ts';
import type { RuleCase } from '../../../server/rules/books/book-format.ts';
import { openBooks } from '../../../server/rules/books/read-books.ts';
import { runCase, runIn } from '../../../server/rules/verdict/run-case.ts';
import { contentOf } from '../../../server/rules/world/case-world.ts';
import { fetchWorld } from '../../../server/rules/world/fetch-world.ts';
import { makeWorld } from '../../../server/rules/world/world.ts';
import type { Company, Person } from '../../../server/shared/facts.ts';
import { projectRoot } from '../../../server/shared/project-root.ts';
import { loadWorld } from './loaded-world.ts';

const ON = '2020-06-30';
const COMPLETE: RuleCase['complete'] = ['WORKS_FOR', 'HOLDS', 'LENDS_TO', 'TRADES_WITH', 'AUDITS', 'KIN_OF', 'SITS_ON'];
const books = openBooks(join(projectRoot(), 'seed', 'rulebooks'));

/**
 * What the rule says of director `p` of company `s` on 30 June 2020, of whom the sources tell everything: in a store
 * that has these facts, where only what may matter is fetched, and in a world that has them all.
 */
export async function fetchedAndStated(
  id: string,
  facts: readonly RuleCase['facts'][number][],
): Promise<{ fetched: string; stated: string }> {
  const book = books.find(({ rules }) => rules.some((rule) => rule.id === id))!;
  const rule = book.rules.find((one) => one.id === id)!;
  const one: RuleCase = { rule: id, name: id, on: ON, expect: 'UNKNOWN', complete: COMPLETE, facts: [...facts] };
  const content = contentOf(one, rule);
  const store = await loadWorld({
    companies: content.parties.filter((party): party is Company => party.type === 'Company'),
    persons: content.parties.filter((party): party is Person => party.type === 'Person'),
    boards: content.boards,
    sources: content.sources,
    facts: content.facts,
  });
  try {
    const world = await fetchWorld(createFactReader(store, content.knownOn), 's', ON, content.knownOn);
    return { fetched: runIn(makeWorld(world), book, rule, 'p').outcome, stated: runCase(book, rule, one).outcome };
  } finally {
    await store.close();
  }
}
