import { opensCut } from '../../canvas/controllers/viewport.ts';
import type { Eye, Scene, Size } from '../../canvas/scene.ts';
import { say } from './messages/words.ts';

/** Said where a drawing opened at its middle, until the reader looks elsewhere. */
export function saysMiddle(scene: Scene | undefined, size: Size | undefined, eye: Eye | undefined): string | undefined {
  if (eye !== undefined || scene?.flow !== 'field' || size === undefined) return undefined;
  return opensCut(scene, size) ? say('openedAtItsMiddleDragOr') : undefined;
}
