import { layCards } from '../../canvas/cards/lay-cards.ts';
import type { Scene } from '../../canvas/scene.ts';
import { toArrange } from './arranged.ts';

/** The scene of a neighbourhood, laid out here and not in a worker. */
export async function arrangedScene(...asked: Parameters<typeof toArrange>): Promise<Scene> {
  const { problem, sceneOf } = toArrange(...asked);
  return sceneOf(await layCards(problem));
}
