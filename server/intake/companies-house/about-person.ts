import type { Day } from '../../time/day.ts';
import type { Spot, Statement } from '../importer.ts';

/** What the register says of a person beside the name and the month of birth. */
interface AboutPerson {
  readonly nationality?: string | undefined;
  readonly country_of_residence?: string | undefined;
  readonly occupation?: string | undefined;
}

/**
 * Nationality, country of residence and occupation, in the register's words. An address is left out: it is where
 * somebody takes post. `told` holds what the file has said already, for one who stands in it several times.
 */
export function* aboutPerson(
  { nationality, country_of_residence: residence, occupation }: AboutPerson,
  { key, record, published, at }: { key: string; record: string; published: Day | undefined; at: Spot },
  told = new Set<string>(),
): Generator<Statement> {
  const said = { nationality, 'country of residence': residence, occupation };
  for (const [label, text] of Object.entries(said)) {
    const content = `${key} ${label} ${text ?? ''}`;
    if (text === undefined || /^(?:none|not specified)$/i.test(text) || told.has(content)) continue;
    told.add(content);
    yield {
      says: 'FACT',
      fact: { kind: 'HAS_ATTRIBUTE', subject: key, object: '', attribute: 'OTHER', label, text },
      record,
      at,
      ...(published === undefined ? {} : { observedOn: published }),
    };
  }
}
