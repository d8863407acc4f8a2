import { en as titles } from '../messages/en.ts';
import type { Importer, IntakeFile, ReadOptions, Spot, Statement } from '../importer.ts';
import { faultProblem } from '../json/fault-problem.ts';
import { isFault, readObjects, type JsonObject } from '../json/read-objects.ts';
import { BeforeRecords } from './before-records.ts';
import { unknownCodes } from './checks/codes-known.ts';
import { contradictions } from './checks/contradictions.ts';
import { conventions } from './checks/conventions.ts';
import { Dataset } from './checks/dataset.ts';
import { Faults, problemAt } from './checks/fault.ts';
import { Versions } from './checks/versions.ts';
import { tellEntity, tellPerson } from './bods-parties.ts';
import { StatementReader } from './read-statement.ts';
import { tellRelationship, type KnownRecords } from './relationships.ts';
import type { BodsStatement } from './bods-shape.ts';
import { BodsSources } from './statement-sources.ts';
import { BodsTelling } from './bods-telling.ts';
import { unwrapped, wrapperOf, WRAPPED } from './unwrapped.ts';

/**
 * The Beneficial Ownership Data Standard, https://standard.openownership.org: 0.4, 0.3 and 0.2, as one JSON array or as
 * JSON lines. Each statement is read, checked and told by itself; of the whole file only the ids of records are kept.
 */
export const BODS: Importer = {
  format: 'bods',
  title: titles.bods,
  recognises: ({ head }) => recognised(Buffer.from(head).toString('utf8')),
  read,
};

const STATEMENT = /"statementI[dD]"\s*:/;
const KIND = /"(?:recordDetails|recordType|statementType|bodsVersion)"\s*:/;

function recognised(head: string): number {
  if (!/^\uFEFF?\s*[[{]/.test(head)) return 0;
  if (!STATEMENT.test(head)) return /"bodsVersion"\s*:/.test(head) ? 0.6 : 0;
  return KIND.test(head) ? 1 : 0.5;
}

async function* read(file: IntakeFile, options: ReadOptions): AsyncGenerator<Statement> {
  const reading = new Reading(file, options);
  const opening = wrapperOf(file.head);
  if (opening > 0) yield WRAPPED;
  for await (const objects of readObjects(opening > 0 ? unwrapped(file.stream(), opening) : file.stream()))
    for (const object of objects) {
      if (isFault(object)) yield faultProblem(object);
      // Not yield*, which waits twice for each.
      else for (const statement of reading.statement(object.value, object.number, object.line)) yield statement;
    }
  yield* reading.end();
}

class Reading {
  readonly #dataset = new Dataset();
  readonly #before = new BeforeRecords((id) => this.#dataset.hasStatement(id));
  readonly #reader = new StatementReader(this.#before);
  readonly #versions = new Versions();
  readonly #boards = new Set<string>();
  readonly #sources: BodsSources;
  readonly #today = new Date().toISOString().slice(0, 10);
  readonly #known: KnownRecords = {
    kindOf: (record) => this.#dataset.kindOf(record),
    needsBoard: (company) => {
      const fresh = !this.#boards.has(company);
      this.#boards.add(company);
      return fresh;
    },
  };

  constructor({ name }: IntakeFile, options: ReadOptions) {
    this.#sources = new BodsSources(name, options);
  }

  statement(value: JsonObject, number: number, line: number): readonly Statement[] {
    const at = spotOf(value, number, line);
    const version = this.#versions.look(value);
    if (version.before) return version.faults.map((fault) => problemAt(fault, at));
    const read = this.#reader.read(value);
    const { statement } = read;
    const faults = version.faults.length === 0 ? read.faults : [...version.faults, ...read.faults];
    if (statement === undefined) return faults.map((fault) => problemAt(fault, at));
    const found = new Faults();
    unknownCodes(statement, found);
    contradictions(statement, this.#today, found);
    conventions(value, statement, found);
    this.#dataset.take(statement, at, found);
    const told = this.#told(statement, line, number);
    if (faults.length + found.found.length === 0) return told;
    return [...[...faults, ...found.found].map((fault) => problemAt(fault, at)), ...told];
  }

  *end(): Generator<Statement> {
    yield* this.#dataset.end();
  }

  #told(statement: BodsStatement, line: number, number: number): readonly Statement[] {
    const origin = this.#sources.of(statement);
    const telling = new BodsTelling(statement, origin, line, number);
    if (origin.fresh !== undefined) telling.say(origin.fresh);
    if (statement.replaces !== undefined)
      for (const record of this.#before.replacedBesides(statement)) telling.withdraw(record);
    if (statement.recordType === 'entity') tellEntity(statement.recordDetails, telling);
    else if (statement.recordType === 'person') tellPerson(statement.recordDetails, telling);
    else tellRelationship(statement.recordDetails, telling, this.#known);
    if (statement.recordStatus !== 'new' && !telling.statesFacts) telling.withdraw(statement.recordId);
    return telling.said;
  }
}

function spotOf(value: JsonObject, number: number, line: number): Spot {
  const id = value['statementId'] ?? value['statementID'];
  if (typeof id !== 'string') return { place: `statement ${number}`, pointer: `line:${line}`, line };
  const short = id.slice(0, 64);
  return { place: `statement ${number} (${short})`, pointer: `record:${short}`, line };
}
