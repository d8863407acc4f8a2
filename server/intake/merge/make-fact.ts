import type { Citation } from '../../shared/citation.ts';
import type { Fact, Source } from '../../shared/facts.ts';
import { firstDay, isPartialDate, type Day } from '../../time/day.ts';
import { fieldsThatHold } from '../../vocabulary/ends.ts';
import { everyKind, type FactKind } from '../../vocabulary/kinds.ts';
import type { FactStatement, ProblemStatement, Spot } from '../importer.ts';
import { digest } from './ids.ts';
import type { FileSources } from './sources.ts';

interface Names {
  readonly partyOf: (key: string) => string | undefined;
  readonly boards: Pick<ReadonlyMap<string, string>, 'get'>;
  readonly sources: FileSources;
  readonly scope: string;
  /** How many facts of the file state the same so far. */
  readonly taken: Pick<Map<string, number>, 'get'> & { readonly set: (content: string, count: number) => unknown };
}

export type FactMaker = (
  statement: FactStatement,
  source: Source,
  ends: readonly [subject: string, object: string],
) => Fact | undefined;

/**
 * Makes facts of the statements of one file, with ids that are the same whenever the file is read; undefined for one
 * that cannot be.
 */
export function factMaker(
  { partyOf, boards, sources, scope, taken }: Names,
  tell: (problem: ProblemStatement) => void,
): FactMaker {
  return (statement, source, [subject, object]) => {
    const { fact: stated, at, knownTo, also, over } = statement;
    const { kind, subject: _s, object: _o, basis = 'STATED', ...fields } = stated;
    const cited = citationsOf(statement, source, sources);
    if (cited === undefined) {
      tell(observedLater(statement, source));
      return undefined;
    }
    for (const { source: key, at: place, observedOn: seen } of also ?? []) {
      const other = sources.of(key);
      if (other === undefined) tell(unknownSource(key ?? '', place));
      else cited.push(citationOf(other.id, place, seen));
    }
    const place = at.pointer ?? at.place;
    const content = digest(
      16,
      scope,
      kind,
      subject,
      object,
      place,
      statement.record ?? '',
      cited[0]?.source ?? '',
      JSON.stringify(fields),
    );
    const before = taken.get(content) ?? 0;
    taken.set(content, before + 1);
    const made = `${kind.toLowerCase().replaceAll('_', '-')}-${content}${before === 0 ? '' : `-${String(before + 1)}`}`;
    const id = statement.id ?? made;
    const known = cited.map((citation) => sources.byId(citation.source)?.published ?? source.published);
    const knownFrom = known.reduce((a, b) => (a < b ? a : b));
    // The statement's fields are those of its kind; the compiler saw them in the importer.
    return {
      ...withIds(kind, fields, partyOf, boards),
      id,
      kind,
      subject,
      object: kind === 'HAS_ATTRIBUTE' ? id : object,
      basis,
      citations: cited,
      knownFrom,
      ...(over === undefined
        ? {}
        : { supersededFrom: over.by, supersededKnownFrom: over.knownFrom ?? statement.knownFrom ?? source.published }),
      ...(knownTo === undefined ? {} : { knownTo }),
    } as unknown as Fact;
  };
}

/**
 * Where the fact is stated: in the source as it was on the day from which the fact is known, and, where the file says
 * so for a later day, in the file. Undefined when it is said of a day after the source was published.
 */
function citationsOf(
  { id, fact, over, unseen, at, observedOn, knownFrom }: FactStatement,
  source: Source,
  sources: FileSources,
): Citation[] | undefined {
  const day = knownFrom ?? source.published;
  const first = sources.on(source, day).id;
  if (observedOn === undefined || observedOn <= day)
    return [
      citationOf(
        first,
        at,
        observedOn ?? (id === undefined && unseen !== true ? observedAnyway(fact, over, day) : undefined),
      ),
    ];
  if (observedOn > source.published) return undefined;
  return [citationOf(first, at, observedAnyway(fact, over, day)), citationOf(source.id, at, observedOn)];
}

/** A statement without any time of its own is one as of the day it was published. */
function observedAnyway(
  { from, to }: FactStatement['fact'],
  over: FactStatement['over'],
  published: Day,
): Day | undefined {
  if (from !== undefined || over !== undefined) return undefined;
  return to !== undefined && isPartialDate(to) && firstDay(to) <= published ? undefined : published;
}

const PARTY_FIELDS = everyKind((kind) => new Set<string>(fieldsThatHold(kind, 'company')));

/** Fields that name a party or a board by its key, by its id; what the file does not describe stays out. */
function withIds(kind: FactKind, fields: object, partyOf: Names['partyOf'], boards: Names['boards']): object {
  const { attendance, ...rest } = fields as { attendance?: readonly { body: string }[] };
  const named = PARTY_FIELDS[kind];
  const texts = Object.entries(rest).flatMap(([name, value]: [string, unknown]) => {
    const id = named.has(name) && typeof value === 'string' ? partyOf(value) : value;
    return id === undefined ? [] : [[name, id] as const];
  });
  return {
    ...Object.fromEntries(texts),
    ...(attendance === undefined
      ? {}
      : {
          attendance: attendance.flatMap(({ body, ...one }) => {
            const board = boards.get(body);
            return board === undefined ? [] : [{ body: board, ...one }];
          }),
        }),
  };
}

export function citationOf(
  source: string,
  { place, pointer, line, lineEnd }: Spot,
  observedOn: Day | undefined,
): Citation {
  return {
    source,
    place,
    ...(pointer === undefined ? {} : { pointer }),
    ...(line === undefined ? {} : { line }),
    ...(lineEnd === undefined ? {} : { lineEnd }),
    ...(observedOn === undefined ? {} : { observedOn }),
  };
}

export function unknownSource(key: string, at: Spot): ProblemStatement {
  return {
    says: 'PROBLEM',
    severity: 'error',
    code: 'SOURCE_UNKNOWN',
    message: `the file names no source "${key}"`,
    mend: 'describe the source in the file',
    at,
  };
}

function observedLater({ observedOn, at }: FactStatement, { published }: Source): ProblemStatement {
  return {
    says: 'PROBLEM',
    severity: 'error',
    code: 'OBSERVED_AFTER_PUBLICATION',
    message: `it is stated as of ${observedOn ?? ''}, after its source was published (${published})`,
    mend: 'correct the day, or give the right day of publication',
    at,
  };
}
