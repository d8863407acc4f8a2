import type { Page } from 'playwright-core';
import { settled } from './settled-page.ts';

/**
 * Where each box stands in the drawing once it has settled, by its id; Cytoscape leaves itself at the element that it
 * draws in.
 */
export async function places(page: Page): Promise<Record<string, { x: number; y: number }>> {
  await settled(page);
  return page.evaluate(() => {
    interface Drawn {
      _cyreg: { cy: { nodes: (s: string) => { map: <T>(f: (n: { id(): string; position(): T }) => T) => T[] } } };
    }
    const holder = document.querySelector('.canvas-holder') as unknown as Drawn;
    const entries = holder._cyreg.cy
      .nodes('.box')
      .map<unknown>((node) => [node.id(), { ...(node.position() as object) }]);
    return Object.fromEntries(entries as [string, { x: number; y: number }][]);
  });
}
