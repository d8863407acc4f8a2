/** One step of ForceAtlas2 over plain arrays; the package has types for its other entries only. */
declare module 'graphology-layout-forceatlas2/iterate.js' {
  import type { ForceAtlas2Settings } from 'graphology-layout-forceatlas2';

  /**
   * `nodes`: ten numbers each (x, y, dx, dy, old dx, old dy, mass, convergence, size, fixed); `edges`: source and
   * target as places in `nodes`, weight.
   */
  const iterate: (
    settings: Required<Pick<ForceAtlas2Settings, 'gravity' | 'scalingRatio'>> & ForceAtlas2Settings,
    nodes: Float32Array,
    edges: Float32Array,
  ) => object;
  export = iterate;
}
