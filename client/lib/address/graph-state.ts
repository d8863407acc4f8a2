import type { WayKind } from './asked-ways.ts';
import type { KeptEye, PutBoxes } from './put-boxes.ts';

/** How the graph is arranged: the fixed zones, top-down by ownership, or by force for everything. */
export const LAYOUTS = ['plan', 'tiers', 'force'] as const;
export type GraphLayout = (typeof LAYOUTS)[number];
export const REACHES = ['1', '2', '3', '4', '6', '8'] as const;
export type Reach = (typeof REACHES)[number];

/** What the graph page looks at. It is kept in the address, so a reload or a shared link shows the same. */
export interface GraphState {
  /** Id of the party the plan is drawn around. */
  readonly focus: string;
  /** The day in the world, ISO. */
  readonly on: string;
  /** The day of the asker, ISO; absent is "everything known today". */
  readonly known?: string;
  /** The day that is compared with: then both are drawn as one, with what changed from it to `on`. */
  readonly against?: string;
  /** Id of the party, board or fact shown in the panel; absent is the focus itself. */
  readonly sel?: string;
  /** Legend rows switched off, by their own words. */
  readonly hide: readonly string[];
  /** Ids of parties whose neighbours are shown as well. */
  readonly expand: readonly string[];
  /** Ids of parties that are drawn because somebody added them by name. */
  readonly added: readonly string[];
  /** Ids of parties that keep their place and are not shown. */
  readonly hidden: readonly string[];
  /** Ids of parties that were taken out of the drawing. */
  readonly removed: readonly string[];
  readonly layout: GraphLayout;
  /** How many facts away parties are drawn, outside the plan; as the layout has it when absent. */
  readonly reach?: Reach;
  /** Ids of two to five parties: then the ways between them are drawn instead. */
  readonly between: readonly string[];
  /** `on`: only ways along facts of the day shown; of any day when absent. */
  readonly moment?: 'on';
  /** Which kinds of facts make a way; all when absent. */
  readonly by?: WayKind;
  /** The most steps of a way; USUAL_STEPS when absent. */
  readonly upto?: number;
  /** Boxes that the reader put elsewhere in this layout around this focus. */
  readonly put?: PutBoxes;
  /** What the reader panned and zoomed to; absent is the view in which the drawing opens. */
  readonly eye?: KeptEye;
}

/** A change of what is looked at. What may be absent is taken away by an explicit `undefined`. */
export type GraphStatePatch = { readonly [K in keyof GraphState]?: GraphState[K] | undefined };

/** What an address says nothing of. */
export const PLAIN_GRAPH = {
  hide: [],
  expand: [],
  added: [],
  hidden: [],
  removed: [],
  layout: 'plan',
  between: [],
} as const;
