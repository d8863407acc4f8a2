import type { SeedCheck } from '../book.ts';
import { problemAt, type SeedPlace } from '../problem.ts';

/**
 * Ids are unique over companies, persons, boards, sources, findings and facts together: each is a name in one graph.
 */
export const duplicateIds: SeedCheck = (book) => {
  const first = new Map<string, { place: SeedPlace; what: string }>();
  const entries = [
    ...book.nodes.map(({ id, type, place }) => ({ id, what: type, place, made: false })),
    ...book.drafts.map(({ id, named, place }) => ({ id, what: 'fact', place, made: !named })),
  ];
  return entries.flatMap(({ id, what, place, made }) => {
    const other = first.get(id);
    if (other === undefined) {
      first.set(id, { place, what });
      return [];
    }
    const where = `${other.place.file}:${String(other.place.lineOf())}`;
    if (made)
      return [
        problemAt(
          place,
          [],
          `its made id "${id}" is also that of the ${other.what} at ${where}`,
          'give this one an id of its own',
        ),
      ];
    return [
      problemAt(
        place,
        ['id'],
        `the id "${id}" is also that of the ${other.what} at ${where}`,
        'give one of the two another id',
      ),
    ];
  });
};
