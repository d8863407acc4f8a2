import { expect, test } from 'vitest';
import { pageChunks } from './page-chunks.ts';

/** What each module imports, and what it loads later. */
const MODULES: Readonly<Record<string, { now?: readonly string[]; later?: readonly string[] }>> = {
  main: { now: ['react', 'routes', 'colours'] },
  routes: { now: ['react', 'shell'], later: ['graph', 'chart', 'sources', 'help'] },
  shell: { now: ['react'], later: ['palette'] },
  editor: { now: ['react', 'colours', 'monaco'] },
  graph: { now: ['shell', 'canvas', 'zones', 'citation'], later: ['pdf'] },
  chart: { now: ['canvas', 'citation', 'timebar'] },
  sources: { now: ['citation', 'react', 'palette'] },
  help: { now: ['timebar'] },
  canvas: { now: ['/x/node_modules/cytoscape/index.js', 'react', 'boxes'] },
  // A module and what it imports: whatever needs the one needs the other.
  citation: { now: ['line'] },
  // Two that import each other, as libraries have them.
  boxes: { now: ['canvas'] },
};
const IDS = [...new Set(Object.entries(MODULES).flatMap(([id, { now = [] }]) => [id, ...now])), 'palette', 'pdf'];

function chunks(): Record<string, string | null> {
  const chunkOf = pageChunks({ explorer: 'main', routes: 'routes', others: ['editor'] });
  const bundled = {
    getModuleInfo: (id: string) => ({
      importedIds: MODULES[id]?.now ?? [],
      dynamicallyImportedIds: MODULES[id]?.later ?? [],
    }),
  };
  return Object.fromEntries(IDS.map((id) => [id, chunkOf(id, bundled)]));
}

test('a module travels with those that the same pages need', () => {
  expect(chunks()).toEqual({
    // Both programs start with these.
    react: 'libraries',
    colours: 'libraries',
    // Every page of the explorer, and nobody else.
    main: 'explorer',
    routes: 'explorer',
    shell: 'explorer',
    // Several pages, one of them without a drawing.
    citation: 'pages',
    line: 'pages',
    timebar: 'pages',
    // Several pages, all with a drawing.
    canvas: 'drawings',
    boxes: 'drawings',
    '/x/node_modules/cytoscape/index.js': 'drawings',
    // One page, or what is loaded when it is asked for, or the other program alone.
    graph: null,
    zones: null,
    chart: null,
    sources: null,
    help: null,
    palette: null,
    pdf: null,
    editor: null,
    monaco: null,
  });
});

test('no two of the files import each other', () => {
  const place = chunks();
  const order = ['libraries', 'explorer', 'pages', 'drawings', null];
  for (const [id, { now = [] }] of Object.entries(MODULES))
    for (const next of now)
      if (place[id] !== null)
        expect(order.indexOf(place[next] ?? null), `${id} imports ${next}`).toBeLessThanOrEqual(
          order.indexOf(place[id] ?? null),
        );
});
