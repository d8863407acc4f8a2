import type { Board, Company, Fact, Party, Person, Source } from '../shared/facts.ts';
import { whenReady, type Ready } from '../shared/turns/ready.ts';
import { damaged } from '../shared/record.ts';
import { shapeOf } from '../vocabulary/ends.ts';
import type { EndForm } from '../vocabulary/kind.ts';
import type { FactReader } from './fact-reader.ts';
import { metWith } from './met.ts';
import type { WordsReader } from './words-reader.ts';

/** What stands at the two ends of a fact. */
export interface Ends {
  /**
   * The parties, subject first. A board counts as its company, so a seat's and a nomination's second party is the
   * board's company; an attribute's and a coverage's one party is the company.
   */
  readonly parties: readonly Party[];
  readonly board?: Board;
  readonly source?: Source;
}

/** Throws STORE_DAMAGED when an end is not in the graph. */
export async function endsOf(fact: Fact, facts: WordsReader): Promise<Ends> {
  const { subject, object } = shapeOf(fact.kind);
  const [from, to] = await Promise.all([
    endAt(fact.subject, subject.is, fact, facts),
    endAt(fact.object, object.is, fact, facts),
  ]);
  return { ...from, ...to, parties: [...(from.parties ?? []), ...(to.parties ?? [])] };
}

async function endAt(id: string, is: EndForm, fact: Fact, facts: WordsReader): Promise<Partial<Ends>> {
  switch (is) {
    case 'party':
    case 'person':
    case 'company':
      return { parties: [await partyAt(id, fact, facts)] };
    case 'board': {
      const board = await boardAt(id, fact, facts);
      return { parties: [await partyAt(board.company, fact, facts)], board };
    }
    case 'company or board': {
      const [party, board] = await Promise.all([facts.party(id), facts.board(id)]);
      if (board !== undefined) return { parties: [await partyAt(board.company, fact, facts)], board };
      return { parties: [party ?? missing(id, fact)] };
    }
    case 'source':
      return { source: (await facts.source(id)) ?? missing(id, fact) };
    case 'itself':
      return {};
  }
}

export function partyAt(id: string, fact: Fact, facts: Pick<FactReader, 'party'>): Ready<Party> {
  return metWith(fact, id) ?? whenReady(facts.party(id), (party) => party ?? missing(id, fact));
}

export function companyAt(id: string, fact: Fact, facts: Pick<FactReader, 'party'>): Ready<Company> {
  return whenReady(partyAt(id, fact, facts), (party) =>
    party.type === 'Company' ? party : missing(id, fact, 'a company'),
  );
}

export function personAt(id: string, fact: Fact, facts: Pick<FactReader, 'party'>): Ready<Person> {
  return whenReady(partyAt(id, fact, facts), (party) =>
    party.type === 'Person' ? party : missing(id, fact, 'a person'),
  );
}

export async function boardAt(id: string, fact: Fact, facts: Pick<FactReader, 'board'>): Promise<Board> {
  return (await facts.board(id)) ?? missing(id, fact, 'a board');
}

function missing(id: string, fact: Fact, what = 'in the graph'): never {
  throw damaged(`fact ${fact.id}`, `its end "${id}" is not ${what}`);
}
