import type { Scene } from '../canvas/scene.ts';
import type { Problem } from '../lib/answer.ts';

/** What the page draws and says. */
export interface Shown {
  readonly scene: Scene | undefined;
  /** The name of what is in the middle. */
  readonly title: string | undefined;
  /** Said where there is nothing to draw. */
  readonly empty: { readonly title: string; readonly text: string } | undefined;
  /** Said beside the drawing: what is cut. */
  readonly note: string | undefined;
  readonly fetching: boolean;
  readonly problem: Problem | undefined;
  readonly retry: () => void;
}
