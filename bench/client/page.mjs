// The page of the bench: one engine draws a network that it is given, and is panned, grown and moved to another day.
import '../../client/ui/tokens.css';
import '../../client/canvas/canvas.css';
import cytoscape from 'cytoscape';
import { MultiGraph } from 'graphology';
import Sigma from 'sigma';
import { createManyInstrument } from '../../client/canvas/many/many-instrument.ts';

const stage = document.querySelector('#stage');
const ENGINES = { govgraph, cytoscape: plainCytoscape, sigma: plainSigma };
const longest = { ms: 0 };
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) longest.ms = Math.max(longest.ms, duration);
}).observe({ type: 'longtask', buffered: true });

/** Two frames later what was asked for is on the screen. */
const painted = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

let engine;
window.bench = {
  async first(name, network) {
    longest.ms = 0;
    engine = ENGINES[name](network);
    await engine.drawn;
    await painted();
  },
  async pan(frames) {
    longest.ms = 0;
    const times = [];
    let before = performance.now();
    for (let i = 0; i < frames; i += 1) {
      engine.panBy(i % 40 < 20 ? 9 : -9, i % 2 === 0 ? 4 : -4);
      await new Promise(requestAnimationFrame);
      const now = performance.now();
      times.push(now - before);
      before = now;
    }
    return times;
  },
  async grow(network) {
    longest.ms = 0;
    await engine.grow(network);
    await painted();
  },
  async day(network) {
    longest.ms = 0;
    await engine.day(network);
    await painted();
  },
  longest: async () => {
    // The observer hears of a task a little after it.
    await new Promise((resolve) => setTimeout(resolve, 120));
    return longest.ms;
  },
};

/** The view in which the whole is seen, as each engine wants it. */
function bounds({ nodes }) {
  const xs = nodes.map(({ x }) => x);
  const ys = nodes.map(({ y }) => y);
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

function sceneOf(network) {
  const { left, top, right, bottom } = bounds(network);
  return {
    boxes: network.nodes.map(({ id, x, y, r, person, name }) => ({
      id,
      x,
      y,
      width: 2 * r,
      height: 2 * r,
      look: person ? 'person' : 'company',
      faint: false,
      subjects: [id],
      press: { select: id },
      keys: [],
      name,
      detail: '',
      group: 'Parties',
      caption: name,
    })),
    lines: network.links.map(({ id, from, to, label }) => ({
      id,
      look: 'holding',
      source: from,
      target: to,
      mark: 'company',
      width: 1.5,
      stroke: 'solid',
      faint: false,
      arrow: true,
      subjects: [id],
      keys: [],
      detail: '',
      label,
    })),
    texts: [],
    signs: [],
    flow: 'field',
    large: true,
    opensAt: 0.02,
    origin: { x: left - 40, y: top - 40 },
    width: right - left + 80,
    height: bottom - top + 80,
    centre: { x: 0, y: 0 },
  };
}

function govgraph(network) {
  const holder = document.createElement('div');
  holder.className = 'canvas-holder';
  stage.append(holder);
  const instrument = createManyInstrument(holder, { onEvent: () => {}, onHover: () => {} });
  const draw = (next) => instrument.draw(sceneOf(next), undefined);
  return { drawn: draw(network), panBy: (x, y) => instrument.panBy({ x, y }), grow: draw, day: draw };
}

/** As a page would draw it that knows no better: names, arrows and figures on lines. */
function plainCytoscape(network) {
  const cy = cytoscape({
    container: stage,
    layout: { name: 'preset' },
    style: [
      { selector: 'node', style: { label: 'data(name)', width: 'data(size)', height: 'data(size)', 'font-size': 11 } },
      {
        selector: 'edge',
        style: {
          'curve-style': 'bezier',
          'target-arrow-shape': 'triangle',
          width: 1.5,
          label: 'data(label)',
          'font-size': 11,
        },
      },
    ],
    elements: elementsOf(network),
  });
  return {
    drawn: new Promise((resolve) => cy.one('render', resolve)),
    panBy: (x, y) => cy.panBy({ x, y }),
    async grow(next) {
      const there = new Set(cy.elements().map((one) => one.id()));
      cy.add(elementsOf(next).filter(({ data }) => !there.has(data.id)));
    },
    async day(next) {
      cy.batch(() => {
        for (const { id, label } of next.links) cy.getElementById(id).data('label', label);
      });
    },
  };
}

function elementsOf({ nodes, links }) {
  return [
    ...nodes.map(({ id, x, y, r, name }) => ({ data: { id, name, size: 2 * r }, position: { x, y } })),
    ...links.map(({ id, from, to, label }) => ({ data: { id, source: from, target: to, label } })),
  ];
}

function plainSigma(network) {
  const graph = new MultiGraph();
  const add = ({ nodes, links }) => {
    for (const { id, x, y, r, name } of nodes)
      if (!graph.hasNode(id)) graph.addNode(id, { x, y: -y, size: Math.max(2, r / 3), label: name, color: '#1f4b8f' });
    for (const { id, from, to, label } of links)
      if (!graph.hasEdge(id)) graph.addDirectedEdgeWithKey(id, from, to, { size: 1, label, color: '#8899aa' });
  };
  add(network);
  const renderer = new Sigma(graph, stage, { renderEdgeLabels: true });
  return {
    drawn: Promise.resolve(),
    panBy(x, y) {
      const camera = renderer.getCamera();
      const state = camera.getState();
      camera.setState({ x: state.x - (x * state.ratio) / 1200, y: state.y + (y * state.ratio) / 1200 });
    },
    async grow(next) {
      add(next);
    },
    async day(next) {
      for (const { id, label } of next.links) graph.setEdgeAttribute(id, 'label', label);
    },
  };
}
