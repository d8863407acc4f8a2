import type { PersonRow } from '../page/independence-query.ts';
import { verdictSaid } from '../words/verdict-words.ts';

/** What a book that binds says against a person. */
export interface Against {
  readonly person: PersonRow['person'];
  readonly book: string;
  /** The company calls the person outside, and the book does not. */
  readonly contradicted: boolean;
  /** The verdict in words. */
  readonly word: string;
}

/**
 * What speaks against whom under the books that apply: contradictions of what the company says first, then in the order
 * given.
 */
export function againstThem(people: readonly PersonRow[]): readonly Against[] {
  const all = people.flatMap(({ person, claim, results }) =>
    results.flatMap(({ applicability, verdict, basis, book }): Against[] => {
      if (applicability !== 'APPLIES' || (verdict !== 'NOT_OUTSIDE' && verdict !== 'NOT_INDEPENDENT')) return [];
      return [
        {
          person,
          book: book.id,
          contradicted: claim !== null && verdict === 'NOT_OUTSIDE',
          word: verdictSaid({ verdict, basis }, book.kind).word,
        },
      ];
    }),
  );
  return [...all.filter(({ contradicted }) => contradicted), ...all.filter(({ contradicted }) => !contradicted)];
}

/**
 * The people with what is wrong first: who is called outside and is not, then who is not independent, then the others
 * as the report has them. Those who are taken for the same stand together, the group with the gravest person first.
 */
export function gravestFirst(people: readonly PersonRow[]): readonly PersonRow[] {
  const against = againstThem(people);
  const gravity = ({ person }: PersonRow): number => {
    const mine = against.filter((one) => one.person.id === person.id);
    return mine.some(({ contradicted }) => contradicted) ? 0 : mine.length > 0 ? 1 : 2;
  };
  const groups = new Map<PersonRow['subject'], PersonRow[]>();
  for (const row of people) groups.set(row.subject, [...(groups.get(row.subject) ?? []), row]);
  const least = (rows: readonly PersonRow[]) => Math.min(...rows.map(gravity));
  return [...groups.values()]
    .sort((a, b) => least(a) - least(b))
    .flatMap((rows) => [...rows].sort((a, b) => gravity(a) - gravity(b)));
}
