import type { Importer, IntakeFile, ReadOptions, Spot, Statement } from '../importer.ts';
import { isFault, readObjects, type JsonObject } from '../json/read-objects.ts';
import { BeforeRecords } from './before-records.ts';
import { unknownCodes } from './checks/codes-known.ts';
import { contradictions } from './checks/contradictions.ts';
import { Dataset } from './checks/dataset.ts';
import { problemAt } from './checks/problem.ts';
import { tellEntity, tellPerson } from './parties.ts';
import { StatementReader } from './read-statement.ts';
import { tellRelationship, type Known } from './relationships.ts';
import type { BodsStatement } from './shape.ts';
import { FileSources } from './sources.ts';
import { Telling } from './telling.ts';

/**
 * The Beneficial Ownership Data Standard, https://standard.openownership.org: 0.4, 0.3 and 0.2, as one JSON array or as JSON
 * lines. Each statement is read, checked and told by itself; of the whole file only the ids of records are kept.
 */
export const BODS: Importer = {
  format: 'bods',
  title: 'Beneficial Ownership Data Standard 0.2 to 0.4',
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
  for await (const object of readObjects(file.stream())) {
    if (isFault(object)) {
      const { code, message, mend, line } = object;
      yield { says: 'PROBLEM', severity: 'error', code, message, mend, at: lineOf(line) };
    } else yield* reading.statement(object.value, object.number, object.line);
  }
  yield* reading.end();
}

class Reading {
  readonly #dataset = new Dataset();
  readonly #before = new BeforeRecords((id) => this.#dataset.hasStatement(id));
  readonly #reader = new StatementReader(this.#before);
  readonly #boards = new Set<string>();
  readonly #sources: FileSources;
  readonly #today = new Date().toISOString().slice(0, 10);
  readonly #known: Known = {
    kindOf: (record) => this.#dataset.kindOf(record),
    needsBoard: (company) => {
      const fresh = !this.#boards.has(company);
      this.#boards.add(company);
      return fresh;
    },
  };

  constructor({ name }: IntakeFile, options: ReadOptions) {
    this.#sources = new FileSources(name, options);
  }

  *statement(value: JsonObject, number: number, line: number): Generator<Statement> {
    const { statement, faults } = this.#reader.read(value);
    const at = spotOf(value, number, line);
    for (const fault of faults) yield problemAt(fault, at);
    if (statement === undefined) return;
    for (const fault of unknownCodes(statement)) yield problemAt(fault, at);
    for (const fault of contradictions(statement, this.#today)) yield problemAt(fault, at);
    for (const fault of this.#dataset.take(statement, at)) yield problemAt(fault, at);
    yield* this.#told(statement, line);
  }

  *end(): Generator<Statement> {
    yield* this.#dataset.end();
  }

  *#told(statement: BodsStatement, line: number): Generator<Statement> {
    const { fresh, ...origin } = this.#sources.of(statement);
    if (fresh !== undefined) yield fresh;
    const telling = new Telling(statement, origin, line);
    if (statement.replaces !== undefined)
      for (const record of this.#before.replacedBesides(statement))
        yield {
          says: 'WITHDRAWN',
          record,
          ...(origin.knownFrom !== undefined && { knownFrom: origin.knownFrom }),
          source: origin.source,
          at: telling.at(),
        };
    if (statement.recordType === 'entity') yield* tellEntity(statement.recordDetails, telling);
    else if (statement.recordType === 'person') yield* tellPerson(statement.recordDetails, telling);
    else yield* tellRelationship(statement.recordDetails, telling, this.#known);
  }
}

function spotOf(value: JsonObject, number: number, line: number): Spot {
  const id = value['statementId'] ?? value['statementID'];
  if (typeof id !== 'string') return { place: `statement ${number}`, pointer: `line:${line}`, line };
  const short = id.slice(0, 64);
  return { place: `statement ${number} (${short})`, pointer: `record:${short}`, line };
}

function lineOf(line: number): Spot {
  return { place: `line ${line}`, pointer: `line:${line}`, line };
}
