import { measureText, type MeasureText } from '../../canvas/fonts.ts';
import type { Scene, Size } from '../../canvas/scene.ts';
import type { PlanAnswer } from './plan-answer.ts';
import { planUnion } from '../changes/plan-changes.ts';
import { taggedPlan } from '../changes/tagged.ts';
import { columnScene } from './zones/column.ts';
import { markFresh } from './zones/fresh.ts';
import { wideScene } from './placing/wide.ts';
import { zonesOf } from './zones/zones.ts';
import { ZONES, type ZoneRow, type Zone, type ZoneKey } from './zones/zone.ts';

export interface Plan {
  readonly scene: Scene;
  readonly zones: Readonly<Record<ZoneKey, Zone>>;
}

interface PlanOptions {
  readonly measure?: MeasureText;
  /** The day shown: what is new on it is drawn before what is not. */
  readonly on?: string | undefined;
  /** Zones of which every row is wanted. */
  readonly expanded?: ReadonlySet<ZoneKey>;
  /** On a narrow screen: rows to show under a party that is expanded. */
  readonly below?: ReadonlyMap<string, readonly ZoneRow[]>;
  /** The plan shown before: among equals its order is kept, so that nothing moves without a reason. */
  readonly before?: Plan | undefined;
  /** Another day of the same company: both are drawn as one, with what changed from it. */
  readonly against?: { readonly answer: PlanAnswer; readonly on: string } | undefined;
}

/** Narrower than this, the zones stand under each other as one list. */
const COLUMN_BELOW = 820;

export function isNarrow(size: Size): boolean {
  return size.width < COLUMN_BELOW;
}

/** The plan of a company: where everything stands, from the answer and the size alone. */
export function planOf(
  answer: PlanAnswer,
  size: Size,
  { measure = measureText, expanded = new Set(), below = new Map(), before, on, against }: PlanOptions = {},
): Plan {
  const places = placesIn(before);
  const all = zonesOf(answer, places, on);
  const union = against && planUnion(zonesOf(against.answer, places, against.on), all);
  const zones = union?.zones ?? (on === undefined ? all : markFresh(all, answer, on));
  const scene = isNarrow(size)
    ? columnScene(answer, zones, size, measure, expanded, below)
    : wideScene(answer, zones, size, measure, expanded);
  return { zones, scene: union ? taggedPlan(scene, union.changes) : scene };
}

function placesIn(before: Plan | undefined): Map<string, number> {
  const places = new Map<string, number>();
  if (!before) return places;
  for (const key of ZONES) before.zones[key].rows.forEach((row, i) => places.set(row.party, i));
  return places;
}
