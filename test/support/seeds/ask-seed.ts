import { graphql } from 'graphql';
import { openDocuments } from '../../../server/facts/documents.ts';
import { createFactReader } from '../../../server/facts/fact-reader.ts';
import { loadWorld } from '../worlds/loaded-world.ts';
import { createSchema } from '../../../server/graphql/schema.ts';
import { checkSeed } from '../../../server/seed/check-seed.ts';
import { graphOf } from '../../../server/seed/seed-facts.ts';
import type { Problem } from '../../../server/seed/problem.ts';
import type { Language } from '../../../server/vocabulary/languages.ts';
import { temporaryFolder, temporarySeed } from './temporary-seed.ts';

const schema = createSchema();
const today = '2026-01-01';

export interface AskedSeed {
  readonly problems: readonly Problem[];
  /** The answer of the API, as JSON, in English where no other language is given. */
  ask<T>(question: string, language?: Language): Promise<T>;
  close(): Promise<void>;
}

/**
 * A small seed, checked and loaded as the command line does, to be asked through the API. Throws when it cannot be
 * loaded.
 */
export async function askedSeed(files: Readonly<Record<string, string | undefined>>): Promise<AskedSeed> {
  const { seed, problems, errors } = checkSeed(temporarySeed(files));
  if (errors > 0) throw new Error(`the seed is not sound: ${JSON.stringify(problems, null, 1)}`);
  const store = await loadWorld(graphOf(seed));
  return {
    problems,
    ask: async <T>(question: string, language: Language = 'en'): Promise<T> => {
      const documents = openDocuments(temporaryFolder());
      const facts = { ...createFactReader(store, today), language };
      const contextValue = { store, facts, documents, requestId: 'test', today };
      const { data, errors: wrong } = await graphql({ schema, source: question, contextValue });
      if (wrong) throw new Error(wrong.map((error) => error.message).join('; '));
      return JSON.parse(JSON.stringify(data)) as T;
    },
    close: async () => {
      await store.close();
    },
  };
}
