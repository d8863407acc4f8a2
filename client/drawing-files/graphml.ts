import { citationText, type DrawnFact } from './drawn-facts.ts';

const KEYS = [
  ['name', 'node'],
  ['type', 'node'],
  ['kind', 'edge'],
  ['summary', 'edge'],
  ['from', 'edge'],
  ['to', 'edge'],
  ['sources', 'edge'],
] as const;

/**
 * Facts as GraphML (graphml.graphdrawing.org): the parties as nodes, each fact between two of them as an edge with its
 * sentence, its days and every place that states it. A fact about one party alone is an edge of a graph nowhere, and is
 * a comment.
 */
export function graphmlOf(facts: readonly DrawnFact[], title: string): string {
  const parties = new Map(facts.flatMap((fact) => fact.parties.map((party) => [party.id, party] as const)));
  const [between, alone] = [
    facts.filter((fact) => fact.parties.length === 2),
    facts.filter((fact) => fact.parties.length !== 2),
  ];
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...KEYS.map(([name, of]) => `  <key id="${name}" for="${of}" attr.name="${name}" attr.type="string"/>`),
    `  <graph id="${xml(title)}" edgedefault="directed">`,
    ...[...parties.values()].map(
      ({ id, name, __typename }) =>
        `    <node id="${xml(id)}">${data('name', name)}${data('type', __typename.toLowerCase())}</node>`,
    ),
    ...between.map(({ id, kind, summary, from, to, parties: [a, b], citations }) =>
      [
        `    <edge id="${xml(id)}" source="${xml(a?.id ?? '')}" target="${xml(b?.id ?? '')}">`,
        data('kind', kind),
        data('summary', summary),
        data('from', from),
        data('to', to),
        data('sources', citations.map(citationText).join('; ')),
        '</edge>',
      ].join(''),
    ),
    ...alone.map(({ summary }) => `    <!-- Not between two parties: ${xml(summary).replace(/-(?=-)/g, '- ')} -->`),
    '  </graph>',
    '</graphml>',
  ].join('\n')}\n`;
}

function data(key: string, value: string | null | undefined): string {
  return value == null || value === '' ? '' : `<data key="${key}">${xml(value)}</data>`;
}

/** XML has no place for most controls, escaped or not. */
export function xml(text: string): string {
  return text
    .replace(/[^\P{Cc}\t\n\r]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
