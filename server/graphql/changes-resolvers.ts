import type { FactReader } from '../facts/fact-reader.ts';
import { shownName } from '../facts/names/name-in-language.ts';
import type { Context } from '../context.ts';
import { BadInput } from '../errors.ts';
import { pageOf, type PageArgs } from '../facts/page.ts';
import { changeSentence, type FactChange } from '../graph/facts/fact-changes.ts';
import { factChanges, type ChangesArgs } from '../graph/graph-queries.ts';
import type { Judging } from '../independence/judging.ts';
import { verdictSentence } from '../rules/verdict/verdict-sentence.ts';
import type { VerdictStep } from '../rules/verdict/verdict-steps.ts';
import type { Day } from '../time/day.ts';

type Topic = 'FACTS' | 'VERDICTS';
interface Args extends ChangesArgs {
  readonly topics: readonly Topic[];
  readonly books?: readonly string[] | null;
}

/** The parent object of the GraphQL type Change that is about a verdict. */
interface VerdictEntry {
  readonly day: Day;
  readonly exact: true;
  readonly kind: 'VERDICT';
  readonly verdict: VerdictStep;
}

/** What changes about a company: its facts and the verdicts on its officers, which two features know, as one list. */
export function changesResolvers({ steps }: Judging) {
  const changesOf = async (args: Args, context: Context): Promise<readonly (FactChange | VerdictEntry)[]> => {
    if (args.topics.length === 0) throw new BadInput('"topics" is empty; list FACTS, VERDICTS or both.');
    if (args.books != null && !args.topics.includes('VERDICTS'))
      throw new BadInput('"books" asks for verdicts; list VERDICTS in "topics", or leave "books" out.');
    const { company } = args;
    if (args.topics.includes('VERDICTS') && company == null)
      throw new BadInput('Verdicts are followed for one company at a time: give "company", or leave VERDICTS out.');
    // The facts come first: they refuse days in the wrong order and companies that are not there.
    const facts = await factChanges(args, context);
    const verdicts =
      company != null && args.topics.includes('VERDICTS') ? await steps({ ...args, company }, context) : [];
    const entries = verdicts.map((verdict): VerdictEntry => ({
      day: verdict.day,
      exact: true,
      kind: 'VERDICT',
      verdict,
    }));
    // Both are in order and the sort keeps it: on one day the facts, then the verdicts.
    if (entries.length === 0) return args.topics.includes('FACTS') ? facts : [];
    return [...(args.topics.includes('FACTS') ? facts : []), ...entries].sort((a, b) =>
      a.day < b.day ? -1 : a.day > b.day ? 1 : 0,
    );
  };
  return {
    Query: {
      changes: (_: unknown, args: Args, context: Context) => changesOf(args, context),
      changesConnection: async (_: unknown, args: Args & PageArgs, context: Context) =>
        pageOf(await changesOf(args, context), args, keyOf),
    },
    Change: {
      summary: async (change: FactChange | VerdictEntry, _: unknown, { facts }: Context) =>
        change.kind === 'VERDICT'
          ? verdictSentence(change.verdict, await nameOf(change.verdict.person, facts), facts)
          : changeSentence(change, facts),
    },
  };
}

async function nameOf(id: string, facts: FactReader): Promise<string> {
  const party = await facts.party(id);
  return party === undefined ? id : shownName(party, facts.language);
}

/** What makes a change another than the rest: the day, and which fact or verdict it is of. */
function keyOf(entry: FactChange | VerdictEntry): string {
  const of =
    entry.kind === 'VERDICT'
      ? `${entry.verdict.person} ${(entry.verdict.after ?? entry.verdict.before)?.book.id ?? ''}`
      : entry.fact.fact.id;
  return `${entry.day} ${entry.kind} ${of}`;
}
