/** What is to be laid out, as plain numbers so that it travels to a worker: boxes by their place in the arrays. */
export interface LayoutProblem {
  /** Half the side of each box. */
  readonly radii: Float32Array;
  /** Places that boxes have already, x and y; NaN where one is wanted. What has a place stays there. */
  readonly kept: Float32Array;
  /** Source and target of each link. */
  readonly links: Uint32Array;
  /** The box that the layout begins from. */
  readonly root: number;
  /** Whether who holds stands above what they hold; else what is linked stands near each other. */
  readonly tiers?: boolean;
}

export interface LaidOut {
  /** x and y of each box. */
  readonly places: Float32Array;
  /** Of each link how many points its way has between its ends, then these points one after the other. */
  readonly turns: Uint16Array;
  readonly ways: Float32Array;
  /** Whether it was stopped before it came to rest. */
  readonly stopped: boolean;
  /** How many lines found no way round what is between their ends, and pass behind it. */
  readonly blocked: number;
}

export type ToWorker = { readonly problem: LayoutProblem } | { readonly stop: true };
export type FromWorker = { readonly done: number } | { readonly laid: LaidOut } | { readonly failed: string };
