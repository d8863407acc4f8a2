import type { FactStatement, ProblemStatement } from '../importer.ts';
import { ENDS, type EndType } from './end-types.ts';
import type { KnownKeys } from './known-keys.ts';
import type { FileSources } from './sources.ts';
import { isStandIn } from './names/stand-in-names.ts';
import type { MergeWorld } from './merge-world.ts';
import { settleType } from './open-type.ts';
import type { Undescribed } from './undescribed.ts';

interface Keys {
  readonly partyOf: (key: string) => string | undefined;
  readonly boards: Pick<ReadonlyMap<string, string>, 'get'>;
  readonly sources: FileSources;
  readonly known: KnownKeys;
}

/**
 * The ids at the two ends of a fact. A party that the file names and does not describe becomes one of which nothing is
 * known; a fact whose ends are of the wrong kind, or that joins a party to itself, is told and left out.
 */
export function endResolver(
  world: MergeWorld,
  { partyOf, boards, sources, known }: Keys,
  undescribed: Undescribed,
  tell: (problem: ProblemStatement) => void,
): (statement: FactStatement) => readonly [subject: string, object: string] | undefined {
  const standsIn = (id: string) => {
    const party = world.parties.get(id);
    return party !== undefined && isStandIn(party);
  };
  const end = (key: string, type: EndType, statement: FactStatement): string | undefined => {
    if (type === 'none') return '';
    if (type === 'source') return sources.of(key === '' ? undefined : key)?.id;
    const board = boards.get(key);
    if (type === 'board' || (type === 'any' && board !== undefined)) return board;
    const isFitting = (id: string) => type === 'party' || world.parties.get(id)?.type.toLowerCase() === type;
    const wanted = type === 'party' && statement.subjectIs === 'person' ? 'person' : type;
    const described = partyOf(key);
    const before = described === undefined ? known(key, statement.source) : undefined;
    if (before !== undefined && (wanted === 'person' || wanted === 'company')) settleType(world, before, wanted);
    // Of what was only named before nobody said what it is: it may be another type here.
    const met = before === undefined || isFitting(before) || !standsIn(before) ? before : undefined;
    const id = described ?? met;
    if (id === undefined)
      return type === 'any'
        ? undefined
        : undescribed(
            key,
            wanted === 'any' ? 'company' : wanted,
            `stands at an end of a ${statement.fact.kind}`,
            statement.at,
            statement.source,
          );
    return type === 'any' || isFitting(id) ? id : undefined;
  };
  return (statement) => {
    const { fact, at } = statement;
    const [subjectType, objectType] = ENDS[fact.kind];
    const subject = end(fact.subject, subjectType, statement);
    const object = end(fact.object, objectType, statement);
    if (subject === undefined || object === undefined) {
      const [key, type] = subject === undefined ? [fact.subject, subjectType] : [fact.object, objectType];
      // What the file does not describe, it need not have known the kind of.
      const inFile = partyOf(key) !== undefined || boards.get(key) !== undefined || type === 'any';
      tell({
        says: 'PROBLEM',
        severity: inFile ? 'error' : 'warning',
        code: 'WRONG_END',
        message: `"${key}" stands where ${fact.kind} has a ${type === 'any' ? 'party or board' : type}, and is none ${inFile ? 'in this file' : 'in the graph; it is left out'}`,
        mend: 'correct the reference, or describe what it refers to',
        at,
      });
      return undefined;
    }
    if (subject !== object) return [subject, object];
    const all = fact.kind === 'HOLDS' && Number(fact.percent ?? fact.percentMin ?? 0) < 100;
    tell({
      says: 'PROBLEM',
      severity: all ? 'warning' : 'error',
      code: 'JOINED_TO_ITSELF',
      message: all
        ? `${subject} holds shares of itself; it is left out, because shares that a company has of itself are treasury shares`
        : `${fact.kind} joins ${subject} to itself${fact.kind === 'HOLDS' ? ', as the holder of all of it' : ''}`,
      mend: 'correct one of the two ends',
      at,
    });
    return undefined;
  };
}
