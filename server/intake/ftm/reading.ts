import { dayAfter, type Day } from '../../time/day.ts';
import type { ProblemStatement, Spot, Statement } from '../importer.ts';
import type { JsonObject } from '../json/read-objects.ts';
import { shapeWords } from '../json/shape-words.ts';
import { endsOf, tellEdge, type EntityKind, type KnownEntities } from './edges.ts';
import { tellParty } from './ftm-parties.ts';
import { sanctioned, tellSanction } from './sanctions.ts';
import { isEdge, OTHER_SCHEMATA, PARTY_SCHEMATA } from './schemata.ts';
import { delta, ftmEntity, texts, type FtmEntity } from './ftm-shape.ts';
import { addressesOf, FtmTelling } from './ftm-telling.ts';
import { dayOf } from './ftm-values.ts';

/**
 * Reads entities one by one. Of each it keeps the id and what kind of thing it is, of an address its text. What refers
 * to an entity that comes later is told in a second reading of the file.
 */
export class FtmReading {
  readonly #kinds = new Map<string, EntityKind>();
  readonly #addresses = new Map<string, string>();
  readonly #passedOver = new Map<string, number>();
  readonly #boards: Set<string>;
  /** Of an entity of the file, the ids of what has to wait for others: its own, and of those in it. */
  #later = new Map<number, Set<string>>();
  #source = '';
  #published: Day | undefined;
  readonly #known: KnownEntities = {
    kindOf: (id) => this.#kinds.get(id),
    needsBoard: (company) => {
      const fresh = !this.#boards.has(company);
      this.#boards.add(company);
      return fresh;
    },
  };

  constructor(boards: Set<string>) {
    this.#boards = boards;
  }

  /** A file begins; what it takes back is gone from the day after it: on its own day it may have been there as well. */
  begin(source: string, published: Day | undefined): void {
    this.#source = source;
    this.#published = published;
    this.#later = new Map();
  }

  get waits(): boolean {
    return this.#later.size > 0;
  }

  entity(value: JsonObject, number: number, line: number): readonly Statement[] {
    const at: Spot = { place: `entity ${number}`, pointer: `line:${line}`, line };
    const isDelta = typeof value['op'] === 'string' && 'entity' in value;
    const read = isDelta ? delta.safeParse(value) : ftmEntity.safeParse(value);
    if (!read.success)
      return read.error.issues.slice(0, 20).map((issue) => shapeProblem(at, issue.path, shapeWords(issue)));
    if ('op' in read.data) {
      const { op, entity } = read.data;
      if (op === 'DEL') return [entity.id, addressesOf(entity.id)].map((record) => this.#gone(record, line));
      return this.#take(entity, number, line);
    }
    return this.#take(read.data, number, line);
  }

  /** The second reading, of what had to wait. */
  again(value: JsonObject, number: number, line: number): readonly Statement[] {
    const waiting = this.#later.get(number);
    if (waiting === undefined) return [];
    const read = ftmEntity.safeParse('op' in value && 'entity' in value ? value['entity'] : value);
    if (!read.success) return [];
    const all = [read.data];
    // What is in it comes after it, however deep.
    for (const entity of all) all.push(...nestedIn(entity).flatMap((one) => ftmEntity.safeParse(one).data ?? []));
    return all
      .filter(({ id }) => waiting.delete(id))
      .flatMap((entity) => {
        const telling = this.#telling(entity, line);
        if (isEdge(entity.schema)) tellEdge(entity, entity.schema, telling, this.#known);
        else if (entity.schema === 'Sanction') tellSanction(entity, telling, this.#known);
        else this.#tellAddresses(entity, telling, true);
        return telling.said;
      });
  }

  #wait(number: number, id: string): void {
    const waiting = this.#later.get(number);
    if (waiting === undefined) this.#later.set(number, new Set([id]));
    else waiting.add(id);
  }

  *end(): Generator<Statement> {
    for (const [schema, count] of this.#passedOver)
      yield {
        says: 'PROBLEM',
        severity: 'warning',
        code: OTHER_SCHEMATA.has(schema) ? 'NOT_CARRIED' : 'UNKNOWN_CODE',
        message: `${count} of the schema ${schema} ${OTHER_SCHEMATA.has(schema) ? 'say nothing about governance and are passed over' : 'are of a schema that FollowTheMoney does not have'}.`,
        at: { place: 'the whole file' },
      };
    this.#passedOver.clear();
  }

  #take(entity: FtmEntity, number: number, line: number): readonly Statement[] {
    const { id, schema } = entity;
    const telling = this.#telling(entity, line);
    if (isEdge(schema)) {
      this.#kinds.set(id, 'OTHER');
      const { sources, targets } = endsOf(entity, schema);
      if ([...sources, ...targets].some((end) => !this.#kinds.has(end))) this.#wait(number, id);
      else tellEdge(entity, schema, telling, this.#known);
    } else if (schema === 'Sanction') {
      this.#kinds.set(id, 'OTHER');
      if (sanctioned(entity).every((party) => this.#kinds.has(party))) tellSanction(entity, telling, this.#known);
      else this.#wait(number, id);
    } else if (schema === 'Address') {
      this.#kinds.set(id, 'ADDRESS');
      this.#addresses.set(id, addressText(entity));
    } else if (Object.hasOwn(PARTY_SCHEMATA, schema)) {
      this.#kinds.set(id, schema === 'Person' ? 'PERSON' : 'BODY');
      tellParty(entity, telling);
      if (!this.#tellAddresses(entity, telling, false)) this.#wait(number, id);
    } else {
      this.#kinds.set(id, 'OTHER');
      this.#passedOver.set(schema, (this.#passedOver.get(schema) ?? 0) + 1);
    }
    return [...nestedIn(entity).flatMap((one) => this.entity(one, number, line)), ...telling.said];
  }

  /** False when one of them has not come yet; then none is told. */
  #tellAddresses(entity: FtmEntity, telling: FtmTelling, last: boolean): boolean {
    const ids = texts(entity, 'addressEntity');
    if (!last && ids.some((id) => !this.#addresses.has(id))) return false;
    for (const id of ids) {
      const text = this.#addresses.get(id);
      if (text !== undefined && text !== '')
        telling.attribute('ADDRESS', { text, detail: [{ key: 'addressEntity', value: id }] }, addressesOf(entity.id));
      else if (text === undefined) telling.warn('ADDRESS_NOT_IN_FILE', `The address ${id} is not in the file.`);
    }
    return true;
  }

  #telling(entity: FtmEntity, line: number): FtmTelling {
    const changed = dayOf(entity.last_change);
    const late = changed !== undefined && this.#published !== undefined && changed > this.#published;
    return new FtmTelling(
      entity,
      this.#source,
      { observedOn: late ? undefined : changed, published: this.#published },
      line,
    );
  }

  #gone(record: string, line: number): Statement {
    const id = record.replace(/#.*/, '');
    const at: Spot = { place: `entity ${id}`, pointer: `record:${id}`, line };
    return {
      says: 'WITHDRAWN',
      record,
      ...(record === id && { identifier: `ftm-record:${id}` }),
      ...(this.#published !== undefined && { knownFrom: dayAfter(this.#published) }),
      source: this.#source,
      at,
    };
  }
}

/** Entities that stand in the properties of another. */
function nestedIn({ properties }: FtmEntity): JsonObject[] {
  return Object.values(properties)
    .flat()
    .filter((one) => typeof one === 'object');
}

function addressText(entity: FtmEntity): string {
  const [full] = texts(entity, 'full');
  if (full !== undefined) return full;
  const parts = ['street', 'street2', 'postOfficeBox', 'postalCode', 'city', 'region', 'state', 'country', 'remarks'];
  return parts.flatMap((name) => texts(entity, name)).join(', ');
}

function shapeProblem(at: Spot, path: readonly PropertyKey[], message: string): ProblemStatement {
  const field = path.map(String).join('.');
  const place = field === '' ? at.place : `${at.place}, ${field}`;
  return {
    says: 'PROBLEM',
    severity: 'error',
    code: 'SCHEMA',
    message,
    mend: 'every property is a list of texts',
    at: { ...at, place },
  };
}
