/** One linear equation per node, z = constant + Σ coefficient × z(of a node of the component), as compressed rows. */
export interface Equations {
  readonly constants: Float64Array;
  /** Row i: columns and coefficients at `start[i] … start[i + 1]`. */
  readonly start: Int32Array;
  readonly columns: Int32Array;
  readonly coefficients: Float64Array;
}
