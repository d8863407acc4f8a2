import type { Board, Company, Fact, Party, Person, Source } from '../shared/facts.ts';
import { whenReady, type Ready } from '../shared/ready.ts';
import { damaged } from '../shared/record.ts';
import type { FactReader } from './fact-reader.ts';
import { metWith } from './met.ts';

/** What stands at the two ends of a fact. */
export interface Ends {
  /**
   * The parties, subject first. A board counts as its company, so a seat's and a nomination's second party is the board's
   * company; an attribute's and a coverage's one party is the company.
   */
  readonly parties: readonly Party[];
  readonly board?: Board;
  readonly source?: Source;
}

/** Throws STORE_DAMAGED when an end is not in the graph. */
export async function endsOf(fact: Fact, facts: FactReader): Promise<Ends> {
  switch (fact.kind) {
    case 'SITS_ON':
    case 'NOMINATED_TO': {
      const [person, board] = await Promise.all([
        partyAt(fact.subject, fact, facts),
        boardAt(fact.object, fact, facts),
      ]);
      return { parties: [person, await partyAt(board.company, fact, facts)], board };
    }
    case 'HAS_ATTRIBUTE': {
      const [party, board] = await Promise.all([facts.party(fact.subject), facts.board(fact.subject)]);
      if (board !== undefined) return { parties: [await partyAt(board.company, fact, facts)], board };
      return { parties: [party ?? missing(fact.subject, fact)] };
    }
    case 'COVERED_BY': {
      const [party, source] = await Promise.all([partyAt(fact.subject, fact, facts), facts.source(fact.object)]);
      return { parties: [party], source: source ?? missing(fact.object, fact) };
    }
    default:
      return { parties: await Promise.all([partyAt(fact.subject, fact, facts), partyAt(fact.object, fact, facts)]) };
  }
}

export function partyAt(id: string, fact: Fact, facts: FactReader): Ready<Party> {
  return metWith(fact, id) ?? whenReady(facts.party(id), (party) => party ?? missing(id, fact));
}

export function companyAt(id: string, fact: Fact, facts: FactReader): Ready<Company> {
  return whenReady(partyAt(id, fact, facts), (party) =>
    party.type === 'Company' ? party : missing(id, fact, 'a company'),
  );
}

export function personAt(id: string, fact: Fact, facts: FactReader): Ready<Person> {
  return whenReady(partyAt(id, fact, facts), (party) =>
    party.type === 'Person' ? party : missing(id, fact, 'a person'),
  );
}

export async function boardAt(id: string, fact: Fact, facts: FactReader): Promise<Board> {
  return (await facts.board(id)) ?? missing(id, fact, 'a board');
}

function missing(id: string, fact: Fact, what = 'in the graph'): never {
  throw damaged(`fact ${fact.id}`, `its end "${id}" is not ${what}`);
}
