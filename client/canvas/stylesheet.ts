import type { NodeSingular, StylesheetJson } from 'cytoscape';
import type { Palette } from './palette.ts';
import { MARKS, type Ink, type BoxMark } from './scene.ts';

const TINTED = ['bank', 'person', 'outside'] as const satisfies readonly BoxMark[];

/** Diagonal stripes as a gradient with hard stops: no image has to be fetched. */
function hatch(ground: string, stripe: string, stripes: number): { readonly colours: string; readonly places: string } {
  const colours: string[] = [];
  const places: string[] = [];
  for (let i = 0; i < stripes; i += 1) {
    const [from, half, to] = [i / stripes, (i + 0.66) / stripes, (i + 1) / stripes].map((n) => (n * 100).toFixed(2));
    colours.push(ground, ground, stripe, stripe);
    places.push(`${from ?? ''}%`, `${half ?? ''}%`, `${half ?? ''}%`, `${to ?? ''}%`);
  }
  return { colours: colours.join(' '), places: places.join(' ') };
}

/** As many stripes as keep them about as wide in a long box as in a short one. */
function stripesIn(box: NodeSingular): number {
  return Math.round(((box.data('width') as number) + (box.data('height') as number)) / 9.5);
}

/** The marks of the drawing in the colours of the page. Kind is told by shape, border and sign as well as by colour. */
export function stylesheet(palette: Palette): StylesheetJson {
  const inks: Readonly<Record<Ink, string>> = {
    company: palette.company,
    bank: palette.bank,
    person: palette.person,
    outside: palette.outside,
    nominee: palette.nominee,
    unknown: palette.unknown,
    text: palette.text,
    secondary: palette.secondary,
    link: palette.link,
    'on-focus': palette['on-focus-ink'],
  };
  return [
    {
      selector: 'node',
      style: {
        'overlay-opacity': 0,
        'active-bg-opacity': 0,
        'border-width': 0,
        'background-opacity': 0,
        'z-index-compare': 'manual',
      } as Record<string, string | number>,
    },
    {
      selector: 'node.box',
      style: {
        width: 'data(width)',
        height: 'data(height)',
        shape: 'round-rectangle',
        'corner-radius': '3',
        'z-index': 10,
        'background-opacity': 1,
        'background-color': palette.surface,
        'border-width': 1.2,
        'border-position': 'inside',
        'border-color': palette.company,
      } as Record<string, string | number>,
    },
    ...MARKS.map((mark) => ({ selector: `node.box.${mark}`, style: { 'border-color': palette[mark] } })),
    ...TINTED.map((mark) => ({
      selector: `node.box.${mark}`,
      style: { 'background-color': mark === 'person' ? palette.surface : palette[`tint-${mark}`] },
    })),
    { selector: 'node.box.person, node.box.outside', style: { 'corner-radius': '22' } as Record<string, string> },
    {
      selector: 'node.box.nominee',
      style: {
        'border-style': 'dashed',
        'background-fill': 'linear-gradient',
        'background-gradient-direction': 'to-bottom-right',
        'background-gradient-stop-colors': (box: NodeSingular) =>
          hatch(palette.surface, palette['tint-nominee'], stripesIn(box)).colours,
        'background-gradient-stop-positions': (box: NodeSingular) =>
          hatch(palette.surface, palette['tint-nominee'], stripesIn(box)).places,
      } as unknown as Record<string, string>,
    },
    {
      selector: 'node.box.focus',
      style: {
        'background-color': palette['focus-ink'],
        'border-color': palette['focus-ink'],
        'corner-radius': '4',
      } as Record<string, string>,
    },
    {
      selector: 'node.box.more',
      style: {
        'border-style': 'dashed',
        'border-color': palette.outline,
        'border-width': 1,
        'background-color': palette.page,
      },
    },
    {
      selector: 'node.box.faint',
      style: { 'border-style': 'dashed', 'border-opacity': 0.6, 'background-color': palette.page } as Record<
        string,
        string | number
      >,
    },
    { selector: 'node.box.fade-1', style: { 'border-opacity': 0.8 } as Record<string, number> },
    {
      selector: 'node.box.fade-2',
      style: { 'border-opacity': 0.55, 'background-color': palette.page } as Record<string, string | number>,
    },
    {
      selector: 'node.sign',
      style: {
        width: 10,
        height: 10,
        shape: 'rectangle',
        events: 'no',
        'z-index': 11,
        'border-width': 1.6,
        'border-position': 'inside',
        'background-color': palette.surface,
        'background-opacity': 1,
      } as Record<string, string | number>,
    },
    ...MARKS.map((mark) => ({ selector: `node.sign.${mark}`, style: { 'border-color': palette[mark] } })),
    { selector: 'node.sign.person', style: { shape: 'ellipse' } },
    { selector: 'node.sign.outside', style: { shape: 'diamond', width: 13, height: 13 } },
    { selector: 'node.sign.bank', style: { 'background-color': palette.bank } },
    { selector: 'node.sign.nominee', style: { 'border-style': 'dashed', 'border-width': 1.2 } },
    { selector: 'node.sign.unknown, node.box.unknown', style: { 'border-style': 'dotted' } },
    {
      selector: 'node.text',
      style: {
        width: 1,
        height: 1,
        events: 'no',
        label: 'data(text)',
        'font-family': 'data(family)',
        'font-size': 'data(size)',
        'font-weight': 'data(weight)',
        'text-valign': 'center',
        'text-halign': 'data(halign)',
        color: palette.text,
        'z-index': 12,
      } as unknown as Record<string, string | number>,
    },
    ...Object.entries(inks).map(([ink, colour]) => ({ selector: `node.text.ink-${ink}`, style: { color: colour } })),
    {
      selector: 'node.text.patch, node.text.tag',
      style: {
        'text-background-color': palette.page,
        'text-background-opacity': 1,
        'text-background-padding': '2px',
        'z-index': 9,
        'text-background-shape': 'round-rectangle',
      } as Record<string, string | number>,
    },
    {
      selector: 'node.text.tag',
      style: { color: palette.page, 'text-background-color': palette.text, 'z-index': 14 } as Record<
        string,
        string | number
      >,
    },
    {
      selector: 'node.anchor',
      style: { width: 1, height: 1, events: 'no', 'z-index': 1 } as Record<string, string | number>,
    },
    {
      selector: 'edge',
      style: {
        width: 'data(width)',
        'curve-style': 'bezier',
        'z-index-compare': 'manual',
        'z-index': 2,
        'overlay-opacity': 0,
        'line-color': palette.secondary,
        'target-arrow-color': palette.secondary,
        'target-arrow-shape': 'none',
        'arrow-scale': 'data(arrowScale)',
        'line-cap': 'butt',
      } as unknown as Record<string, string | number>,
    },
    {
      selector: 'edge.curve',
      style: {
        'curve-style': 'unbundled-bezier',
        'edge-distances': 'endpoints',
        'source-endpoint': 'data(start)',
        'target-endpoint': 'data(end)',
        'control-point-weights': 'data(weights)',
        'control-point-distances': 'data(distances)',
      } as unknown as Record<string, string | number>,
    },
    {
      selector: 'edge.bend',
      style: {
        'curve-style': 'unbundled-bezier',
        'edge-distances': 'node-position',
        'control-point-weights': 0.5,
        'control-point-distances': 'data(bend)',
      } as unknown as Record<string, string | number>,
    },
    {
      selector: 'edge.straight',
      style: {
        'curve-style': 'straight',
        'source-endpoint': 'data(start)',
        'target-endpoint': 'data(end)',
      } as unknown as Record<string, string>,
    },
    {
      selector: 'edge.corners',
      style: {
        'curve-style': 'round-segments',
        'edge-distances': 'endpoints',
        'source-endpoint': 'data(start)',
        'segment-radii': 6,
        'target-endpoint': 'data(end)',
        'segment-weights': 'data(weights)',
        'segment-distances': 'data(distances)',
      } as unknown as Record<string, string | number>,
    },
    ...MARKS.map((mark) => ({
      selector: `edge.${mark}`,
      style: { 'line-color': palette[mark], 'target-arrow-color': palette[mark] },
    })),
    { selector: 'edge.arrow', style: { 'target-arrow-shape': 'triangle' } },
    { selector: 'edge.dotted', style: { 'line-style': 'dashed', 'line-dash-pattern': [1.5, 3.5] } },
    { selector: 'edge.dashed', style: { 'line-style': 'dashed', 'line-dash-pattern': [6, 4] } },
    { selector: 'edge.dashdot', style: { 'line-style': 'dashed', 'line-dash-pattern': [7, 3, 1.5, 3] } },
    { selector: 'edge.sparse', style: { 'line-style': 'dashed', 'line-dash-pattern': [3.5, 6] } },
    { selector: 'edge.fade-1', style: { 'line-opacity': 0.8 } as Record<string, number> },
    { selector: 'edge.fade-2', style: { 'line-opacity': 0.6 } as Record<string, number> },
    { selector: 'edge.faint', style: { 'line-opacity': 0.5 } as Record<string, number> },
    {
      selector: 'edge.labelled',
      style: {
        label: 'data(label)',
        'font-family': 'data(family)',
        'font-size': 11,
        'font-weight': 600,
        color: palette.text,
        'text-background-color': palette.page,
        'text-background-opacity': 1,
        'text-background-padding': '2px',
      } as unknown as Record<string, string | number>,
    },
    { selector: '.hidden', style: { display: 'none' } },
    // What steps back stays opaque, so that no line shows through it.
    { selector: 'node.box.away', style: { 'border-opacity': 0.4 } as Record<string, number> },
    {
      selector: 'node.sign.away',
      style: { 'border-opacity': 0.45, 'background-opacity': 0.6 } as Record<string, number>,
    },
    { selector: 'node.text.away', style: { color: palette.outline } },
    { selector: 'node.text.ink-on-focus.away', style: { color: palette['on-focus-ink'] } },
    { selector: 'edge.away', style: { 'line-opacity': 0.35, 'text-opacity': 0.6 } as Record<string, number> },
    { selector: 'node.box.hover', style: { 'border-width': 2 } },
    { selector: 'edge.hover, edge.lit', style: { 'line-opacity': 1, 'z-index': 5 } as Record<string, number> },
    {
      selector: 'node.box.selected',
      style: {
        'border-width': 2,
        'border-color': palette.link,
        'border-style': 'solid',
        'border-opacity': 1,
        'z-index': 11,
      } as Record<string, string | number>,
    },
    {
      selector: 'node.box.pinned',
      style: {
        'outline-width': 1,
        'outline-color': palette.outline,
        'outline-offset': 2,
        'outline-style': 'dotted',
      } as Record<string, string | number>,
    },
    {
      selector: 'node.box.marked',
      style: {
        'outline-width': 2,
        'outline-color': palette.link,
        'outline-offset': 2,
        'outline-style': 'solid',
      } as Record<string, string | number>,
    },
    {
      selector: 'node.box.focused',
      style: {
        'outline-width': 2,
        'outline-color': palette.link,
        'outline-offset': 3,
        'outline-style': 'dashed',
        'z-index': 11,
      } as Record<string, string | number>,
    },
  ];
}
