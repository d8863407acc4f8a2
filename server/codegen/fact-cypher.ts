import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HOLDING_RECORD, RARE_IN_HOLDING } from '../shared/fact-record.ts';
import { PARTY_RECORD } from '../shared/node-record.ts';
import { projectRoot } from '../shared/project-root.ts';
import { FACT_KINDS, KINDS, type FactKind } from '../vocabulary/kinds.ts';

/**
 * What the descriptions of the kinds make of cypher/: a statement that writes each, and every list of kinds and fields.
 */

const WIDTH = 120;
/** Questions whose pattern names every kind of fact; the engines read a pattern without names far slower. */
const LIST_ALL = [
  'graph/facts-called',
  'graph/facts-citing',
  'graph/facts-from',
  'graph/facts-of-findings',
  'graph/facts-to',
  'load/remove-facts',
];
/** Questions that give the fields of a holding and of a party by their place. */
const LIST_FIELDS = ['graph/holdings-from', 'graph/holdings-to'];

export function cypherFiles(): { path: string; text: string }[] {
  const cypher = join(projectRoot(), 'cypher');
  const remade = (name: string, remake: (text: string) => string) => {
    const path = join(cypher, `${name}.cypher`);
    return { path, text: remake(readFileSync(path, 'utf8')) };
  };
  return [
    ...FACT_KINDS.map((kind) => ({ path: join(cypher, 'load', `${fileOf(kind)}.cypher`), text: loadText(kind) })),
    ...LIST_ALL.map((name) => remade(name, withKinds)),
    ...LIST_FIELDS.map((name) => remade(name, withFields)),
  ];
}

function fileOf(kind: FactKind): string {
  return kind.toLowerCase().replaceAll('_', '-');
}

function loadText(kind: FactKind): string {
  return `/**
 * Writes ${kind} facts.
 *
 * @param  rows  [Map]  {id, subject, object, props}: props is the fact's record, id included
 * @return written Int  rows written; fewer than given means an end that is not in the graph
 */
UNWIND $rows AS r
MATCH (s:Entity {id: r.subject})
MATCH (o:Entity {id: r.object})
CREATE (s)-[e:${kind}]->(o)
SET e = r.props
${floats(kind)}RETURN count(e) AS written
`;
}

/** A percentage that is whole would be an integer, and its hundredth none. */
function floats(kind: FactKind): string {
  return 'percent' in KINDS[kind].fields ? 'SET e.percentNumber = toFloat(e.percentNumber)\n' : '';
}

function withKinds(text: string): string {
  return once(text, /(?<=\[r:)[A-Z_]+(\s*\|[A-Z_]+)+(?=\])/, (at) =>
    wrapped(
      FACT_KINDS.map((kind, i) => (i === 0 ? kind : `|${kind}`)),
      '',
      at,
      14,
    ),
  );
}

function withFields(text: string): string {
  const holding = once(text, /(?<=\[)r\.id,[^\]]*(?=\] AS fact)/, (at) =>
    wrapped(HOLDING_RECORD.map(valueOf('r')), ',', at, 8),
  );
  const whole = once(holding, /(?<=THEN \[)r\.[^\]]*(?=\] ELSE)/, (at) =>
    wrapped(RARE_IN_HOLDING.map(valueOf('r')), ',', at, 8),
  );
  return once(whole, /(?<=\[)[so]\.id,[^\]]*(?=\] AS other)/, (at, found) =>
    wrapped(PARTY_RECORD.map(valueOf(found.charAt(0))), ',', at, 8),
  );
}

function valueOf(variable: string): (field: string) => string {
  // Both engines have words of their own with these two names.
  return (field) => `${variable}.${field === 'from' || field === 'to' ? `\`${field}\`` : field}`;
}

/** Puts what `make` gives in the place of the one thing found; `at` is the column at which it begins. */
function once(text: string, sought: RegExp, make: (at: number, found: string) => string): string {
  const found = sought.exec(text);
  if (found === null) throw new Error(`A question has no list like ${String(sought)} any more; see fact-cypher.ts.`);
  const begin = found.index;
  const at = begin - (text.lastIndexOf('\n', begin - 1) + 1);
  return text.slice(0, begin) + make(at, found[0]) + text.slice(begin + found[0].length);
}

/** The pieces in lines of at most 120 characters, the first of which begins at column `at`. */
function wrapped(pieces: readonly string[], separator: string, at: number, indent: number): string {
  const lines: string[] = [];
  let line = '';
  let room = WIDTH - at - 16;
  pieces.forEach((piece, i) => {
    const word = i < pieces.length - 1 ? `${piece}${separator}` : piece;
    const gap = line === '' || separator === '' ? '' : ' ';
    if (line !== '' && line.length + gap.length + word.length > room) {
      lines.push(line);
      line = word;
      room = WIDTH - indent - 16;
    } else line = `${line}${gap}${word}`;
  });
  return [...lines, line].join(`\n${' '.repeat(indent)}`);
}
