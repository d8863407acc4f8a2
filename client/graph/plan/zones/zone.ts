import type { LineLook, BoxMark, Stroke } from '../../../canvas/scene.ts';
import type { Fade } from '../../../lib/facts/fact-age.ts';

/** The fixed parts of the plan. */
export const ZONES = ['holders', 'directors', 'company-auditors', 'lenders', 'dealings', 'group'] as const;
export type ZoneKey = (typeof ZONES)[number];

/** One party in a zone, with what the plan says of it. */
export interface ZoneRow {
  /** The party; a party is one row in a zone, however many facts put it there. */
  readonly party: string;
  /** Sets the row apart where its party may stand in the zone twice. */
  readonly place?: string;
  /** The facts behind the row. */
  readonly facts: readonly string[];
  readonly mark: BoxMark;
  /** The name in full, and shorter ones to choose from, the best first. */
  readonly name: string;
  readonly shortNames: readonly string[];
  /** What stands under or beside the name, the fullest first. */
  readonly subtitles: readonly string[];
  /** The figure on the line or at the row's end: `24.7 %`, `¥2,000 m`, `?`. */
  readonly figure: string | undefined;
  /** Percent as a number, only for how wide a line is drawn. */
  readonly weight: number | undefined;
  readonly line: LineLook;
  readonly stroke: Stroke;
  /** Only possibly so on the day, and stated long before it or nobody knows when. */
  readonly faint: boolean;
  /** Only possibly so on the day, and stated not long before it. */
  readonly fade?: Fade;
  readonly keys: readonly string[];
  /** A sentence for the tooltip and the list. */
  readonly detail: string;
  readonly children: readonly ZoneRow[];
  /** True for what began, or was first stated, on the day itself: it is never among what is not drawn. */
  readonly fresh?: boolean;
}

/** A part of a heading; the parts of least importance (highest number) are dropped first when there is no room. */
export interface HeadingPart {
  readonly text: string;
  /** Said instead where the whole heading is too long. */
  readonly short?: string;
  readonly importance: number;
}

export interface Zone {
  readonly key: string;
  readonly title: string;
  readonly totals: readonly HeadingPart[];
  readonly rows: readonly ZoneRow[];
  /** Ids that select the zone as a whole: a board. */
  readonly subjects: readonly string[];
  /** What is said where there are no rows. */
  readonly empty: string;
  /** Rows the answer left out: there are more than it carries. */
  readonly unseen: number;
  /** And children of rows that it left out. */
  readonly unseenBelow?: number;
}
