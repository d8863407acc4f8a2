import type { Context } from '../../context.ts';
import { BadInput } from '../../errors.ts';
import { endsOf } from '../../facts/parties-at-ends.ts';
import type { FactView } from '../../facts/fact-view.ts';
import { notFound } from '../../facts/near-ids.ts';
import type { Company, Party } from '../../shared/facts.ts';
import { mapInTurns } from '../../shared/turns/in-turns.ts';
import { bareIdentifier, isCalled } from '../../shared/names/identifier.ts';
import type { CompanyKind } from '../../vocabulary/parties.ts';
import type { Day } from '../../time/day.ts';
import { boardsByPerson } from './board-members.ts';
import { hasWords, wordsOf } from '../facts/words-in.ts';

/** The GraphQL input PartyFilter, as GraphQL gives it. */
export interface PartyFilter {
  readonly kinds?: readonly ('PERSON' | 'COMPANY')[] | null;
  readonly companyKinds?: readonly CompanyKind[] | null;
  readonly text?: string | null;
  readonly identifiers?: readonly string[] | null;
  readonly jurisdiction?: string | null;
  readonly listed?: boolean | null;
  readonly source?: string | null;
  readonly boardsAtLeast?: number | null;
  readonly on?: Day | null;
  readonly knownOn?: Day | null;
}

/** Whether all that the filter says is true of a party. Throws NOT_FOUND for a source that is not there. */
export async function partyTest(where: PartyFilter, context: Context): Promise<(party: Party) => boolean> {
  const { boardsAtLeast } = where;
  if (boardsAtLeast != null && boardsAtLeast < 0)
    throw new BadInput(`"boardsAtLeast" is ${String(boardsAtLeast)}; give 0 or more.`);
  const tests = [...ownTests(where), ...(await factTests(where, context))];
  return (party) => tests.every((test) => test(party));
}

type Test = (party: Party) => boolean;

/** What is asked of the party itself. */
function ownTests({ kinds, companyKinds, text, identifiers, jurisdiction, listed }: PartyFilter): Test[] {
  const tests: Test[] = [];
  const company = (test: (company: Company) => boolean) => {
    tests.push((party) => party.type === 'Company' && test(party));
  };
  if (kinds != null) tests.push(({ type }) => kinds.includes(type === 'Person' ? 'PERSON' : 'COMPANY'));
  if (companyKinds != null) company(({ kind }) => companyKinds.includes(kind));
  if (listed != null) company((one) => one.listed === listed);
  if (jurisdiction != null) company((one) => one.jurisdiction?.toLowerCase() === jurisdiction.trim().toLowerCase());
  if (identifiers != null) {
    const wanted = identifiers.map(bareIdentifier);
    company((one) => one.identifiers.some((given) => wanted.some((name) => isCalled(given, name))));
  }
  if (text != null) {
    const words = wordsOf(text);
    tests.push((party) => spellingsOf(party).some((spelling) => hasWords(spelling, words)));
  }
  return tests;
}

/** What is asked of the facts about the party. */
async function factTests({ source, boardsAtLeast, on, knownOn }: PartyFilter, context: Context): Promise<Test[]> {
  const { facts, store } = context;
  const days = { on: on ?? undefined, knownOn: knownOn ?? undefined };
  const tests: Test[] = [];
  if (boardsAtLeast != null) {
    const boards = boardsByPerson(await facts.all({ ...days, kinds: ['SITS_ON'] }));
    tests.push(({ id }) => (boards.get(id)?.size ?? 0) >= boardsAtLeast);
  }
  if (source != null) {
    if ((await facts.source(source)) === undefined) throw await notFound(store, 'source', source, ['Source']);
    tests.push(among(await partiesOf(await facts.citing(source, days), context)));
  } else if (on != null || knownOn != null) {
    tests.push(among(await partiesOf(await facts.all(days), context)));
  }
  return tests;
}

function among(ids: ReadonlySet<string>): Test {
  return ({ id }) => ids.has(id);
}

/** Facts whose ends are read together. */
const ENDS_TOGETHER = 1000;

/** The parties at the ends of some facts. */
export async function partiesOf(views: readonly FactView[], { facts }: Context): Promise<ReadonlySet<string>> {
  const ends = await mapInTurns(views, ({ fact }) => endsOf(fact, facts), { together: ENDS_TOGETHER });
  return new Set(ends.flatMap(({ parties }) => parties.map(({ id }) => id)));
}

export function spellingsOf(party: Party): readonly string[] {
  return [party.name, ...(party.nameLocal === undefined ? [] : [party.nameLocal]), ...party.names, party.id];
}
