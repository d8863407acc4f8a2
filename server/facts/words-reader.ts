import type { FactReader } from './fact-reader.ts';

/** What telling a fact in words asks for: the names at its ends, and how large a holding is. */
export type WordsReader = Pick<
  FactReader,
  'language' | 'share' | 'party' | 'parties' | 'board' | 'companyOfBoard' | 'source'
>;
