/**
 * Where a load puts a graph before it is the graph: under the same labels with `New` before them, which no question
 * asks for. Relationships need no such care, since every pattern of a question names the labels at both of their ends.
 */
const NODES = ['Company', 'Person', 'Board', 'Source', 'Finding', 'Attribute'] as const;
const ROOTS = ['Entity', 'FactKey'] as const;
/** What graphs of older formats have and no graph needs any more. */
const OF_OLDER_FORMATS = ['Gram'] as const;
const STAGED = new RegExp(`:(${[...ROOTS, ...NODES].join('|')})\\b`, 'g');

/**
 * A statement of cypher/load, or of the schema, made to write what no question sees yet. Nothing that it writes is
 * there: what was staged by another load is cleared away before, and no node comes twice (`batchCheck`).
 */
export function staged(text: string): string {
  return text
    .replace(STAGED, ':New$1')
    .replace(/^MERGE \(n:/m, 'CREATE (n:')
    .replace(/\b(entity_id|fact_key_id)\b/g, 'new_$1');
}

/** Makes what is staged the graph and what was the graph retired; for one transaction. */
export const SWITCH = [
  `MATCH (n:Entity) SET n:Retired REMOVE n:Entity, n:${NODES.join(', n:')}`,
  'MATCH (n:FactKey) SET n:Retired REMOVE n:FactKey',
  ...OF_OLDER_FORMATS.map((label) => `MATCH (n:${label}) SET n:Retired REMOVE n:${label}`),
  ...NODES.map((label) => `MATCH (n:New${label}) SET n:Entity:${label} REMOVE n:NewEntity, n:New${label}`),
  'MATCH (n:NewFactKey) SET n:FactKey REMOVE n:NewFactKey',
];

/** Labels under which there can be what no graph needs any more. */
export const RETIRED = 'Retired';
export const STAGED_ROOTS = ROOTS.map((label) => `New${label}`);
