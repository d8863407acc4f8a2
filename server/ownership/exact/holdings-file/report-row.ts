import type { Interest } from '../../../vocabulary/word-lists.ts';
import type { Threshold } from '../controlled-nodes.ts';

export const METHODS = ['integrated', 'by-path', 'control', 'attribution'] as const;
export type ReportMethod = (typeof METHODS)[number];

export interface ReportQuestion {
  readonly method: ReportMethod;
  /** Everybody's share of this company. */
  readonly of?: string;
  /** This holder's share of everything. */
  readonly by?: string;
  /** For `control` and `attribution`. */
  readonly threshold: Threshold;
  /** For `attribution`: what makes a holder between controlled, and whether powers do. */
  readonly between?: { readonly control: Threshold; readonly powers: boolean };
}

export interface ReportRow {
  readonly holder: string;
  readonly company: string;
  /** In percent; null when no chain between the two has only known shares. */
  readonly percent: number | null;
  /** Present where unknown shares, a range or a cut leave the figure a lower bound. */
  readonly atLeast?: true;
  /** Present where it is a range: its upper end. */
  readonly most?: number;
  /** Present where it is no more than possible. */
  readonly certainty?: 'POSSIBLE';
  /** Present where powers without votes control. */
  readonly through?: readonly Interest[];
  /** Present where the holder keeps it in its own name for others. */
  readonly ofRecord?: true;
}
