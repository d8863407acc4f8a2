import { BadInput } from '../errors.ts';
import type { Context } from '../context.ts';
import type { Day } from '../time/day.ts';
import type { FactKind } from '../vocabulary/kinds.ts';

/** The resolver of one field; what it gives is checked by the schema. */
export type FieldResolver<Parent, Args = unknown> = (parent: Parent, args: Args, context: Context) => unknown;

/** Arguments as GraphQL gives them: an absent one is undefined, one given as null is null. */
export interface DayArgs {
  readonly on?: Day | null;
  readonly knownOn?: Day | null;
}

export interface ListArgs {
  readonly first?: number | null;
  readonly after?: string | null;
}

export interface KindArgs {
  readonly kinds?: readonly FactKind[] | null;
}

/**
 * The days of a question. A party carries no day of its own: its fields cover every day unless they name one, because
 * the same company may be reached from facts of many days. Boards and facts do carry the day they were asked for.
 */
export function daysOf({ on, knownOn }: DayArgs): { on: Day | undefined; knownOn: Day | undefined } {
  return { on: on ?? undefined, knownOn: knownOn ?? undefined };
}

/** A company or a person: `party`, or by the older name of the argument `company`. */
export interface OneParty {
  readonly party?: string | null;
  readonly company?: string | null;
}

/** Throws BAD_INPUT when both names are given and differ. */
export function partyAsked({ party, company }: OneParty): string | undefined {
  if (party != null && company != null && party !== company)
    throw new BadInput('Give "party" alone; "company" is the older name of the same argument.');
  return party ?? company ?? undefined;
}
