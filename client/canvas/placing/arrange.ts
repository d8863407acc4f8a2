import cytoscape, { type BaseLayoutOptions, type LayoutOptions } from 'cytoscape';
import { radialPlaces } from './radial.ts';
import type { Point, Size } from '../scene.ts';
import { separate } from './separate.ts';
import { untangle } from './untangle.ts';

/** `tiers`: holders above what they hold; `force`: near what they are linked with. */
export type Arrangement = 'tiers' | 'force';
/** Along the links: from left to right, or from above to below. */
export type Direction = 'across' | 'down';

/** Between boxes: where there are few there is room for every line, its arrow and its figure. */
const GAP = 22;
const WIDE_GAP = 76;
const FEW = 16;

interface Hurry {
  /** By force: the first places, on rings, are taken as they are. */
  readonly hurried?: boolean;
  /** Hears how much is done, from 0 to 1. */
  readonly told?: (done: number) => void;
}

type Item = { readonly id: string } & Size;

/**
 * Places for boxes and the links between them. It is the same for the same input: the force layout starts from rings,
 * not from chance, and what it gives is untangled. No two boxes overlap. The layouts are loaded when first wanted.
 */
export async function arrange(
  arrangement: Arrangement | Direction,
  items: readonly Item[],
  links: readonly { readonly source: string; readonly target: string }[],
  { hurried = false, told = () => undefined }: Hurry = {},
): Promise<ReadonlyMap<string, Point>> {
  const first = radialPlaces(
    items.map((item) => item.id),
    links,
  );
  const gap = items.length <= FEW ? WIDE_GAP : GAP;
  if (hurried && arrangement === 'force') {
    const onRings = items.map((item) => ({ ...item, ...(first.get(item.id) ?? { x: 0, y: 0 }) }));
    return new Map(separate(onRings, gap).map(({ id, x, y }) => [id, { x, y }]));
  }
  const options = await LAYOUTS[arrangement]();
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    style: [{ selector: 'node', style: { width: 'data(width)', height: 'data(height)', shape: 'rectangle' } }],
    elements: [
      ...items.map((item) => ({ data: { ...item }, position: { ...(first.get(item.id) ?? { x: 0, y: 0 }) } })),
      ...links.map((link, i) => ({ data: { id: `link ${String(i)}`, ...link } })),
    ],
  });
  try {
    await new Promise<void>((resolve) => {
      cy.layout({ ...options, stop: resolve } as LayoutOptions).run();
    });
    const placed = items.map((item) => ({ ...item, ...cy.getElementById(item.id).position() }));
    told(0.4);
    const untangled = (at: number) => {
      told(0.4 + 0.6 * at);
    };
    return new Map(
      (arrangement !== 'force' ? placed : untangle(separate(placed, gap), links, gap, untangled)).map(
        ({ id, x, y }) => [id, { x, y }],
      ),
    );
  } finally {
    cy.destroy();
  }
}

const registered = new Set<Arrangement>();

const LAYOUTS: Readonly<Record<Arrangement | Direction, () => Promise<BaseLayoutOptions>>> = {
  async tiers() {
    const { default: dagre } = await import('cytoscape-dagre');
    register('tiers', dagre);
    return { name: 'dagre', rankDir: 'TB', nodeSep: 12, rankSep: 92, edgeSep: 8, animate: false, fit: false };
  },
  across: () => along('LR', 150, 30),
  down: () => along('TB', 72, 24),
  async force() {
    const { default: fcose } = await import('cytoscape-fcose');
    register('force', fcose);
    return {
      name: 'fcose',
      quality: 'proof',
      randomize: false,
      animate: false,
      fit: false,
      nodeDimensionsIncludeLabels: false,
      idealEdgeLength: 200,
      nodeRepulsion: 40_000,
      nodeSeparation: 140,
      gravity: 0.15,
      initialEnergyOnIncremental: 0.25,
      tilingPaddingHorizontal: 24,
      tilingPaddingVertical: 24,
    };
  },
};

async function along(rankDir: 'LR' | 'TB', rankSep: number, nodeSep: number): Promise<BaseLayoutOptions> {
  const { default: dagre } = await import('cytoscape-dagre');
  register('tiers', dagre);
  return { name: 'dagre', rankDir, nodeSep, rankSep, edgeSep: 24, animate: false, fit: false } as BaseLayoutOptions;
}

function register(arrangement: Arrangement, extension: cytoscape.Ext): void {
  if (registered.has(arrangement)) return;
  registered.add(arrangement);
  cytoscape.use(extension);
}
