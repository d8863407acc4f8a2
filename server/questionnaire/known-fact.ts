import type { FactReader } from '../facts/fact-reader.ts';
import type { Fact } from '../shared/facts.ts';
import type { KnownFact } from '../shared/questionnaire-form.ts';
import { isOnBoard, shapeOf } from '../vocabulary/ends.ts';

/** What is known of a fact of which a part is asked: an answer states it whole, with the part that was missing. */
export async function knownFact(fact: Fact, reader: FactReader): Promise<KnownFact> {
  const record = fact as unknown as Readonly<Record<string, unknown>>;
  const fields = ['from', 'to', ...Object.keys(shapeOf(fact.kind).fields)].flatMap((name) => {
    const value = record[name];
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? [[name, value] as const]
      : [];
  });
  const board = isOnBoard(fact) ? await reader.board(fact.object) : undefined;
  return {
    id: fact.id,
    kind: fact.kind,
    subject: fact.subject,
    object: fact.object,
    ...(board && { board: { company: board.company, kind: board.kind, name: board.name } }),
    fields: Object.fromEntries(fields),
  };
}
