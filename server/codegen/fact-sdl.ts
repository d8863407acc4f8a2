import { join } from 'node:path';
import { projectRoot } from '../shared/project-root.ts';
import { shapeOf } from '../vocabulary/ends.ts';
import type { End, Field } from '../vocabulary/kind.ts';
import { FACT_KINDS, type FactKind } from '../vocabulary/kinds.ts';

/** What every type of fact has; the interface Fact in graph.graphql says what it means. */
const COMMON = `  id: ID!
  kind: FactKind!
  summary: String!
  statement: String!
  parties: [Party!]!
  from: PartialDate
  to: PartialDate
  observedOn: Date
  lastObservedOn: Date
  knownFrom: Date!
  knownTo: Date
  certainty: Certainty
  basis: Basis!
  note: String
  citations: [Citation!]!
  supersedes: Fact
  supersededBy: Fact`;

/** The kinds of facts in the API: their enum, and a type for each. */
export function sdlFile(): { path: string; text: string } {
  const text = [
    '# Written by `npm run codegen` from server/vocabulary/kinds/. Edit those, not this file.',
    '',
    '"The kinds of facts; each is one type that implements Fact."',
    'enum FactKind {',
    ...FACT_KINDS.flatMap((kind) => [`  ${quoted(`${shapeOf(kind).type}: ${shapeOf(kind).says}`, 2)}`, `  ${kind}`]),
    '}',
    ...FACT_KINDS.map(typeText),
    '',
  ].join('\n');
  return { path: join(projectRoot(), 'server', 'graph', 'facts.graphql'), text };
}

function typeText(kind: FactKind): string {
  const { type, is, subject, object, fields, workedOut = {} } = shapeOf(kind);
  const own = [
    ...endField(subject),
    ...endField(object),
    ...Object.entries(fields).flatMap(([name, field]) =>
      field.api === 'no' ? [] : [described(field.says, `${name}: ${typeOf(field)}`)],
    ),
    ...Object.entries(workedOut).map(([field, says]) => described(says, field)),
  ];
  return `\n${quoted(is, 0)}\ntype ${type} implements Fact & Node {\n${[COMMON, ...own].join('\n')}\n}`;
}

const END_TYPES = { party: 'Party', person: 'Person', company: 'Company', board: 'Board', source: 'Source' } as const;

/** What stands for no single type is among what is worked out. */
function endField({ is, name, says }: End): string[] {
  return is === 'itself' || is === 'company or board' ? [] : [described(says, `${name}: ${END_TYPES[is]}!`)];
}

function typeOf({ is, type, required, byDefault }: Field): string {
  const always = required === true || byDefault !== undefined ? '!' : '';
  return `${type ?? (typeof is === 'string' ? TYPES[is] : 'String')}${always}`;
}

const TYPES = {
  text: 'String',
  decimal: 'Decimal',
  currency: 'String',
  day: 'Date',
  date: 'PartialDate',
  flag: 'Boolean',
  count: 'Int',
  positive: 'Int',
  company: 'Company',
  kind: 'FactKind',
} as const;

function described(says: string, field: string): string {
  return `  ${quoted(says, 2)}\n  ${field}`;
}

/** A description; one that is too long for its line stands in a block. */
function quoted(says: string, indent: number): string {
  if (says.length + indent + 2 <= 120 && !says.includes('"')) return `"${says}"`;
  const lines = says.split(' ').reduce<string[]>((all, word) => {
    const last = all.at(-1);
    if (last === undefined || last.length + 1 + word.length + indent > 120) return [...all, word];
    return [...all.slice(0, -1), `${last} ${word}`];
  }, []);
  const pad = ' '.repeat(indent);
  return `"""\n${lines.map((line) => pad + line).join('\n')}\n${pad}"""`;
}
