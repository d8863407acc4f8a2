import type { Scene } from '../canvas/scene.ts';
import type { Problem } from '../lib/answer.ts';
import type { LayingOut } from './free/use-constellation.ts';

/** What the page draws and says. */
export interface DrawnGraph {
  readonly scene: Scene | undefined;
  /** The name of what is in the middle. */
  readonly title: string | undefined;
  /** Said where there is nothing to draw. */
  readonly empty: { readonly title: string; readonly text: string } | undefined;
  /** Said beside the drawing: what is cut. */
  readonly note: string | undefined;
  /** A layout of many that is under way, and whether the last one was cancelled. */
  readonly laying?: LayingOut | undefined;
  readonly stopped?: boolean;
  readonly fetching: boolean;
  /** Whether what is drawn is not yet that of the newest answer: it is being laid out. */
  readonly settling: boolean;
  readonly problem: Problem | undefined;
  readonly retry: () => void;
}
