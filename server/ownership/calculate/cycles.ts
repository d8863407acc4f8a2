import { stepThrough } from '../../shared/turns/in-turns.ts';
import type { Edge } from '../read/edge.ts';

/** Holdings followed between two rests. */
const STEPS_AT_ONCE = 2000;

/**
 * The cycles among holdings: sets of companies each of which holds, along some chain, every other one of the set and so
 * itself (the strongly connected components with more than one member, and those who hold themselves).
 * Each set in order of id, the sets in order of their first. Tarjan's algorithm, without recursion.
 */
export function cyclesIn(edges: readonly Edge[]): string[][] {
  return stepThrough(findingCycles(edges));
}

/** The same, with rests in which others are served. */
export function* findingCycles(edges: readonly Edge[]): Generator<undefined, string[][]> {
  const held = new Map<string, string[]>();
  for (const edge of edges) {
    const others = held.get(edge.holder);
    if (others === undefined) held.set(edge.holder, [edge.held]);
    else others.push(edge.held);
  }
  yield;
  const number = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const cycles: string[][] = [];

  const enter = (node: string) => {
    number.set(node, number.size);
    low.set(node, number.get(node) ?? 0);
    open.push(node);
    isOpen.add(node);
  };
  const lower = (node: string, to: number) => low.set(node, Math.min(low.get(node) ?? to, to));
  const leave = (node: string) => {
    if (low.get(node) !== number.get(node)) return;
    const members = open.splice(open.lastIndexOf(node));
    for (const member of members) isOpen.delete(member);
    if (members.length > 1 || held.get(node)?.includes(node) === true) cycles.push(members.sort());
  };

  let steps = 0;
  for (const root of [...held.keys()].sort()) {
    if (number.has(root)) continue;
    enter(root);
    const work = [{ node: root, next: 0 }];
    for (let top = work.at(-1); top !== undefined; top = work.at(-1)) {
      steps += 1;
      if (steps % STEPS_AT_ONCE === 0) yield;
      const target = held.get(top.node)?.[top.next];
      top.next += 1;
      if (target === undefined) {
        leave(top.node);
        work.pop();
        const parent = work.at(-1);
        if (parent !== undefined) lower(parent.node, low.get(top.node) ?? 0);
      } else if (!number.has(target)) {
        enter(target);
        work.push({ node: target, next: 0 });
      } else if (isOpen.has(target)) {
        lower(top.node, number.get(target) ?? 0);
      }
    }
  }
  return cycles.sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
}
