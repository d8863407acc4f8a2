import { en as titles } from '../messages/en.ts';
import { z } from 'zod';
import { decodeFact, encodeFact } from '../../shared/fact-record.ts';
import { FACT_KINDS } from '../../vocabulary/kinds.ts';
import type { Fact } from '../../shared/facts.ts';
import { BOARD_KINDS, COMPANY_KINDS } from '../../vocabulary/parties.ts';
import type { FactStatement, Importer, IntakeFile, ProblemStatement, Statement } from '../importer.ts';
import { isFault, readObjects, type JsonObject } from '../json/read-objects.ts';
import { firstIssue } from '../json/shape-words.ts';
import { OWN_VERSION } from './write-own.ts';

const text = z.string();
const spot = z.strictObject({
  place: text,
  pointer: text.optional(),
  line: z.int().positive().optional(),
  lineEnd: z.int().positive().optional(),
});
const also = z.array(z.strictObject({ source: text.optional(), observedOn: text.optional(), at: spot })).optional();
const stated = { source: text.optional(), at: spot };
const nameStated = z.strictObject({
  text,
  language: text.optional(),
  use: z.enum(['ALIAS', 'WEAK_ALIAS', 'FORMER', 'READING', 'MAIDEN', 'TRADING', 'TRANSLATION']).optional(),
  from: text.optional(),
  to: text.optional(),
});
/** Lines of the format; what is inside a fact is checked as the store checks it. */
const line = z.discriminatedUnion('says', [
  z.strictObject({
    says: z.literal('SOURCE'),
    key: text,
    id: text.optional(),
    title: text,
    publisher: text,
    published: text,
    kind: text,
    language: text.optional(),
    url: text.optional(),
    retrieved: text.optional(),
    licence: text.optional(),
    file: text.optional(),
  }),
  z.strictObject({
    says: z.literal('PARTY'),
    key: text,
    type: z.enum(['Company', 'Person']),
    name: text.optional(),
    nameLocal: text.optional(),
    names: z.array(nameStated).optional(),
    identifiers: z.array(text).optional(),
    kind: z.enum(COMPANY_KINDS).optional(),
    listed: z.boolean().optional(),
    jurisdiction: text.optional(),
    born: text.optional(),
    unknown: z.strictObject({ reason: text, detail: text.optional() }).optional(),
    ...stated,
  }),
  z.strictObject({
    says: z.literal('BOARD'),
    key: text,
    id: text.optional(),
    company: text,
    kind: z.enum(BOARD_KINDS),
    name: text,
    also,
    ...stated,
  }),
  z.strictObject({
    says: z.literal('FACT'),
    id: text.optional(),
    fact: z.looseObject({ kind: z.enum(FACT_KINDS), subject: text, object: text }),
    supersedes: z.array(text).optional(),
    record: text.optional(),
    observedOn: text.optional(),
    over: z.strictObject({ by: text, knownFrom: text.optional() }).optional(),
    knownFrom: text.optional(),
    knownTo: text.optional(),
    also,
    ...stated,
  }),
  z.strictObject({ says: z.literal('WITHDRAWN'), record: text, knownFrom: text.optional(), ...stated }),
  z.strictObject({
    says: z.literal('FINDING'),
    id: text.optional(),
    kind: z.enum(['CONTRADICTION', 'GAP', 'ARITHMETIC', 'SPELLING', 'DATE', 'COUNT', 'TABLE']),
    severity: z.enum(['HIGH', 'MEDIUM', 'LOW']),
    title: text,
    detail: text,
    about: z.array(text),
    facts: z.array(text).optional(),
    resolution: text.optional(),
    also,
    ...stated,
  }),
]);

/** The own format, as `govgraph export --format govgraph` writes it. */
export const ownImporter: Importer = {
  format: 'govgraph',
  title: titles.govgraph,
  recognises: ({ head }) =>
    /^(?:\xEF\xBB\xBF)?\s*\{\s*"govgraph"\s*:/.test(Buffer.from(head.subarray(0, 200)).toString('latin1')) ? 1 : 0,
  read: readOwn,
};

async function* readOwn(file: IntakeFile): AsyncGenerator<Statement> {
  let first = true;
  for await (const batch of readObjects(file.stream())) {
    for (const read of batch) {
      if (isFault(read)) yield problem(read.code, read.message, read.mend, read.line);
      else if (!first) yield statementOf(read.value, read.line);
      else if (read.value['govgraph'] === OWN_VERSION) first = false;
      else {
        const message = `it is of version ${JSON.stringify(read.value['govgraph'] ?? null)}; this program reads ${String(OWN_VERSION)}`;
        yield problem('VERSION_UNKNOWN', message, 'export it anew with this version', read.line);
        return;
      }
    }
  }
}

function statementOf(value: JsonObject, at: number): Statement {
  const read = line.safeParse(value);
  if (!read.success) {
    return problem('LINE_UNFIT', firstIssue(read.error), 'write it as the export does', at);
  }
  const statement = read.data as Statement;
  const fault = statement.says === 'FACT' ? factFault(statement) : undefined;
  return fault === undefined ? statement : problem('FACT_UNFIT', fault, 'write it as the export does', at);
}

/** What the store would find wrong with the fields of a fact. */
function factFault({ fact }: FactStatement): string | undefined {
  const { basis = 'STATED', ...fields } = fact;
  const whole = {
    attendance: [],
    ...fields,
    basis,
    id: 'fact',
    knownFrom: '0001-01-01',
    citations: [],
  } as unknown as Fact;
  try {
    const read = decodeFact(fact.kind, fact.subject, fact.object, encodeFact(whole));
    const unknown = Object.keys(fields).filter((name) => !Object.hasOwn(read, name));
    return unknown.length === 0
      ? undefined
      : `${fact.kind} has no field ${unknown.map((name) => `"${name}"`).join(', ')}`;
  } catch (error) {
    return error instanceof Error ? error.message.replace(/ Load the seed again\.$/, '') : String(error);
  }
}

function problem(code: string, message: string, mend: string, at: number): ProblemStatement {
  return {
    says: 'PROBLEM',
    severity: 'error',
    code,
    message,
    mend,
    at: { place: `line ${String(at)}`, line: at, pointer: `line:${String(at)}` },
  };
}
