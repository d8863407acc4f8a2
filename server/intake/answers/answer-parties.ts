import { slug } from '../merge/ids.ts';
import type { PartyStatement, Spot } from '../importer.ts';
import type { AnswersFile } from './answers-file.ts';

/**
 * Who the answers of one file name: parties of the graph by id, or by a name that the questionnaire lists for one
 * alone; else new ones.
 */
export interface AnswerParties {
  /** Key of a party of the graph; `PARTY` statements for it are in `stated`. */
  readonly ofGraph: (id: string, type: PartyStatement['type'], at: Spot) => string;
  readonly named: (text: string, type: PartyStatement['type'], at: Spot) => string;
  readonly typeOf: (id: string) => PartyStatement['type'] | undefined;
  readonly stated: () => readonly PartyStatement[];
}

export function answerParties({ company, parties }: AnswersFile): AnswerParties {
  const listed = new Map([{ ...company, type: 'Company' as const }, ...parties].map((one) => [one.id, one]));
  const byName = new Map<string, string | undefined>();
  for (const { id, name, type } of listed.values()) {
    const key = nameKey(type, name);
    byName.set(key, byName.has(key) && byName.get(key) !== id ? undefined : id);
  }
  const statements = new Map<string, PartyStatement>();
  const ofGraph = (id: string, type: PartyStatement['type'], at: Spot): string => {
    const key = `govgraph:${id}`;
    if (!statements.has(key))
      statements.set(key, { says: 'PARTY', key, type, name: id, identifiers: [key], mustExist: true, at });
    return key;
  };
  return {
    ofGraph,
    typeOf: (id) => listed.get(id)?.type,
    named: (text, type, at) => {
      const id = listed.get(text)?.type === type ? text : byName.get(nameKey(type, text));
      if (id !== undefined) return ofGraph(id, type, at);
      const key = `${type} ${slug(text)} ${text}`;
      if (!statements.has(key)) statements.set(key, { says: 'PARTY', key, type, name: text, at });
      return key;
    },
    stated: () => [...statements.values()],
  };
}

function nameKey(type: string, name: string): string {
  return `${type} ${name.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase()}`;
}
