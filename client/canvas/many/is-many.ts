import type { Scene } from '../scene.ts';

/**
 * Above so many boxes Cytoscape is slow to open, to point at and to pan: what it takes grows with everything that is
 * drawn, seen or not. `bench/client` measures it.
 */
export const MANY = 150;

/** Whether a scene is drawn by the engine for many. */
export function isMany(scene: Pick<Scene, 'boxes' | 'flow'>): boolean {
  return scene.boxes.length > MANY && scene.flow === 'field';
}
