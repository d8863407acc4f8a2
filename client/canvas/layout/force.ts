import iterate from 'graphology-layout-forceatlas2/iterate.js';
import type { LayoutProblem } from './layout-problem.ts';

const PER_NODE = 10;
const PER_EDGE = 3;
/** In units of the force; one of them is so many pixels of the scene. */
const UNIT = 6;
/** Where the whole hardly moves any more it is at rest. */
const REST = 0.004;

/** ForceAtlas2, step by step: places change in its arrays until `rest` is true. */
export interface Force {
  step(): void;
  /** From 0 to 1. */
  readonly done: number;
  readonly rest: boolean;
  places(): Float32Array;
}

/** The more boxes the fewer steps: what a first picture needs falls slower than what a step costs. */
function stepsFor(count: number): number {
  return Math.round(Math.min(400, Math.max(90, 12_000 / Math.sqrt(count))));
}

/** The same for the same input: nothing in it is left to chance. */
export function forceOf({ radii, kept, links }: LayoutProblem, first: Float32Array): Force {
  const count = radii.length;
  const nodes = new Float32Array(count * PER_NODE);
  for (let i = 0; i < count; i += 1) {
    const at = i * PER_NODE;
    nodes[at] = (first[2 * i] ?? 0) / UNIT;
    nodes[at + 1] = (first[2 * i + 1] ?? 0) / UNIT;
    nodes[at + 6] = 1;
    nodes[at + 7] = 1;
    nodes[at + 8] = (radii[i] ?? 1) / UNIT;
    nodes[at + 9] = Number.isNaN(kept[2 * i] ?? NaN) ? 0 : 1;
  }
  const edges = new Float32Array((links.length / 2) * PER_EDGE);
  for (let k = 0; 2 * k + 1 < links.length; k += 1) {
    const [a, b] = [(links[2 * k] ?? 0) * PER_NODE, (links[2 * k + 1] ?? 0) * PER_NODE];
    edges[k * PER_EDGE] = a;
    edges[k * PER_EDGE + 1] = b;
    edges[k * PER_EDGE + 2] = 1;
    nodes[a + 6] = (nodes[a + 6] ?? 0) + 1;
    nodes[b + 6] = (nodes[b + 6] ?? 0) + 1;
  }
  const settings = {
    linLogMode: false,
    outboundAttractionDistribution: false,
    adjustSizes: false,
    edgeWeightInfluence: 0,
    scalingRatio: 10,
    strongGravityMode: true,
    gravity: 0.05,
    slowDown: 1 + Math.log(count),
    barnesHutOptimize: count > 500,
    barnesHutTheta: count > 3000 ? 1.2 : 0.8,
  };
  const most = stepsFor(count);
  let steps = 0;
  let rest = count < 2;
  let before = new Float32Array(0);
  const places = () => {
    const now = new Float32Array(2 * count);
    for (let i = 0; i < count; i += 1) {
      now[2 * i] = (nodes[i * PER_NODE] ?? 0) * UNIT;
      now[2 * i + 1] = (nodes[i * PER_NODE + 1] ?? 0) * UNIT;
    }
    return now;
  };
  return {
    step() {
      iterate(settings, nodes, edges);
      steps += 1;
      if (steps >= most) rest = true;
      else if (steps % 20 === 0) {
        const now = places();
        rest = before.length > 0 && moved(before, now) < REST;
        before = now;
      }
    },
    get done() {
      return steps / most;
    },
    get rest() {
      return rest;
    },
    places,
  };
}

/** How far boxes moved on average, as a part of how large the whole is. */
function moved(before: Float32Array, now: Float32Array): number {
  let sum = 0;
  let size = 0;
  for (let i = 0; i + 1 < now.length; i += 2) {
    sum += Math.hypot((now[i] ?? 0) - (before[i] ?? 0), (now[i + 1] ?? 0) - (before[i + 1] ?? 0));
    size += Math.hypot(now[i] ?? 0, now[i + 1] ?? 0);
  }
  return size === 0 ? 0 : sum / size;
}
