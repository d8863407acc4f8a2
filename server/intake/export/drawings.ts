import type { Board, Party } from '../../shared/facts.ts';
import type { Exporter, ExportedGraph } from '../exporter.ts';
import { citedText, DRAWN, FACT_COLUMNS, fieldsOf, titlesOf } from './fact-columns.ts';

const LEAVES_OUT = [
  'attributes of companies and boards',
  'coverage by sources',
  'findings',
  'attendance',
  'citations but for their words',
];

interface Edge {
  readonly id: string;
  readonly kind: string;
  readonly subject: string;
  readonly object: string;
  readonly fields: Readonly<Record<string, string | number | boolean>>;
}

/** Elements for cytoscape.js: `cy.add(JSON.parse(text))`. */
export const cytoscapeExporter: Exporter = {
  format: 'cytoscape',
  title: 'Elements for Cytoscape and cytoscape.js (JSON)',
  leavesOut: LEAVES_OUT,
  *write(graph: ExportedGraph) {
    const rest = function* (items: Iterable<object>, first: boolean): Generator<string> {
      for (const item of items) {
        yield `${first ? '' : ','}\n${JSON.stringify(item)}`;
        first = false;
      }
    };
    yield `{"format_version":"1.0","data":${JSON.stringify({ name: 'govgraph', on: graph.on ?? '', knownOn: graph.knownOn ?? '', leavesOut: LEAVES_OUT })},"elements":{"nodes":[`;
    yield* rest(
      mapped(nodesOf(graph), (node) => ({ data: nodeData(node) })),
      true,
    );
    yield '\n],"edges":[';
    yield* rest(
      mapped(edgesOf(graph), ({ id, kind, subject, object, fields }) => ({
        data: { id: `fact:${id}`, source: subject, target: object, kind, ...fields },
      })),
      true,
    );
    yield '\n]}}\n';
  },
};

/** GraphML 1.0 (http://graphml.graphdrawing.org/): every value a typed attribute. */
export const graphmlExporter: Exporter = {
  format: 'graphml',
  title: 'GraphML, for Gephi, yEd and NetworkX',
  leavesOut: LEAVES_OUT,
  *write(graph: ExportedGraph) {
    yield '<?xml version="1.0" encoding="UTF-8"?>\n';
    yield `<!-- ${comment(graph)} -->\n`;
    yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">\n';
    for (const name of NODE_FIELDS) yield `<key id="n-${name}" for="node" attr.name="${name}" attr.type="string"/>\n`;
    for (const name of EDGE_FIELDS) yield `<key id="e-${name}" for="edge" attr.name="${name}" attr.type="string"/>\n`;
    yield '<graph id="govgraph" edgedefault="directed">\n';
    for (const node of nodesOf(graph)) {
      const data = nodeData(node);
      yield `<node id="${xml(node.id)}">${NODE_FIELDS.map((name) => datum(`n-${name}`, data[name])).join('')}</node>\n`;
    }
    for (const { id, kind, subject, object, fields } of edgesOf(graph)) {
      const data: Readonly<Record<string, Plain>> = { ...fields, kind };
      yield `<edge id="${xml(id)}" source="${xml(subject)}" target="${xml(object)}">${EDGE_FIELDS.map((name) => datum(`e-${name}`, data[name])).join('')}</edge>\n`;
    }
    yield '</graph>\n</graphml>\n';
  },
};

/** GEXF 1.3 (https://gexf.net/). */
export const gexfExporter: Exporter = {
  format: 'gexf',
  title: 'GEXF 1.3, for Gephi',
  leavesOut: LEAVES_OUT,
  *write(graph: ExportedGraph) {
    yield '<?xml version="1.0" encoding="UTF-8"?>\n';
    yield '<gexf xmlns="http://gexf.net/1.3" version="1.3">\n';
    yield `<meta><creator>govgraph</creator><description>${xml(comment(graph))}</description></meta>\n`;
    yield '<graph defaultedgetype="directed" mode="static">\n';
    for (const [of, names] of [
      ['node', NODE_FIELDS],
      ['edge', EDGE_FIELDS],
    ] as const)
      yield `<attributes class="${of}">${names.map((name) => `<attribute id="${of[0] ?? ''}-${name}" title="${name}" type="string"/>`).join('')}</attributes>\n`;
    yield '<nodes>\n';
    for (const node of nodesOf(graph)) {
      const data = nodeData(node);
      yield `<node id="${xml(node.id)}" label="${xml(node.name)}">${values('n', NODE_FIELDS, data)}</node>\n`;
    }
    yield '</nodes>\n<edges>\n';
    for (const { id, kind, subject, object, fields } of edgesOf(graph))
      yield `<edge id="${xml(id)}" source="${xml(subject)}" target="${xml(object)}" kind="${xml(kind)}">${values('e', EDGE_FIELDS, { ...fields, kind })}</edge>\n`;
    yield '</edges>\n</graph>\n</gexf>\n';
  },
};

const NODE_FIELDS = [
  'label',
  'type',
  'kind',
  'nameLocal',
  'names',
  'identifiers',
  'jurisdiction',
  'listed',
  'born',
  'company',
] as const;
const EDGE_FIELDS: readonly string[] = ['kind', ...FACT_COLUMNS, 'certain', 'citations'];

function* nodesOf({ companies, persons, boards }: ExportedGraph): Generator<Party | Board> {
  yield* companies;
  yield* persons;
  yield* boards;
}

type Plain = string | number | boolean | undefined;

function nodeData(node: Party | Board): Readonly<Record<string, Plain>> {
  const plain = Object.entries(node).filter(
    (entry): entry is [string, string | boolean] => typeof entry[1] === 'string' || typeof entry[1] === 'boolean',
  );
  const lists = node.type === 'Board' ? {} : { names: node.names.join(' | ') };
  const identifiers = node.type === 'Company' ? { identifiers: node.identifiers.join(' | ') } : {};
  return { ...Object.fromEntries(plain), ...lists, ...identifiers, label: node.name };
}

function* edgesOf(graph: ExportedGraph): Generator<Edge> {
  const titles = titlesOf(graph.sources);
  for (const { id, company } of graph.boards)
    yield { id: `has-board-${id}`, kind: 'HAS_BOARD', subject: company, object: id, fields: {} };
  for (const fact of graph.facts) {
    if (!DRAWN.includes(fact.kind)) continue;
    const { id, kind, subject, object } = fact;
    yield {
      id,
      kind,
      subject,
      object,
      fields: { ...fieldsOf(fact), certain: graph.certain(fact.id), citations: citedText(fact, graph, titles) },
    };
  }
}

function comment({ on, knownOn }: ExportedGraph): string {
  return `govgraph${on === undefined ? '' : ` on ${on}`}${knownOn === undefined ? '' : ` as known on ${knownOn}`}; left out: ${LEAVES_OUT.join(', ')}`;
}

function datum(key: string, value: Plain): string {
  return value === undefined || value === '' ? '' : `<data key="${key}">${xml(String(value))}</data>`;
}

function values(of: 'n' | 'e', names: readonly string[], data: Readonly<Record<string, Plain>>): string {
  const all = names.flatMap((name) => {
    const value = data[name];
    return value === undefined || value === '' ? [] : [`<attvalue for="${of}-${name}" value="${xml(String(value))}"/>`];
  });
  return all.length === 0 ? '' : `<attvalues>${all.join('')}</attvalues>`;
}

/** Text as XML 1.0 may hold it: characters that it may not hold at all are spelt out. */
function xml(text: string): string {
  return text
    .replace(
      /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu,
      (one) => `[U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`,
    )
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/[\t\n\r]/g, (one) => `&#${String(one.charCodeAt(0))};`);
}

function* mapped<A, B>(items: Iterable<A>, to: (item: A) => B): Generator<B> {
  for (const item of items) yield to(item);
}
