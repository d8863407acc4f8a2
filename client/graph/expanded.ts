import type { Scene } from '../canvas/scene.ts';
import { partyOf } from './drawing/actions.ts';
import { ZONES, type ZoneKey } from './plan/zones/zone.ts';

const PREFIX = 'zone:';

/** The address keeps zones shown in full beside parties shown with their neighbours; a zone has a prefix. */
export function expandedZones(expand: readonly string[]): ReadonlySet<ZoneKey> {
  return new Set(ZONES.filter((zone) => expand.includes(PREFIX + zone)));
}

export function expandedParties(expand: readonly string[]): string[] {
  return expand.filter((id) => !id.startsWith(PREFIX)).map(partyOf);
}

export function withZone(expand: readonly string[], zone: string): string[] {
  return [...expand, PREFIX + zone];
}

/** What of an expansion names no zone of the plan; whether the rest are parties only the graph can say. */
export function unknownZones(expand: readonly string[]): string[] {
  return expand.filter((id) => id.startsWith(PREFIX) && !ZONES.some((zone) => id === PREFIX + zone));
}

/**
 * The party to expand for what is selected: a party that is drawn is itself, a fact is its other end as seen from the
 * middle. Undefined for what stands for no party, such as a board.
 */
export function partyToExpand(scene: Scene, selected: string): string | undefined {
  const parties = new Map(
    scene.boxes.flatMap((box) => ('select' in box.press ? [[box.id, box.press.select] as const] : [])),
  );
  if ([...parties.values()].includes(selected)) return selected;
  const line = scene.lines.find(
    ({ subjects, source, target }) => source !== undefined && target !== undefined && subjects.includes(selected),
  );
  const middle = scene.boxes.find((box) => box.look === 'focus')?.id;
  const box = line
    ? line.target === middle
      ? line.source
      : line.target
    : scene.boxes.find(({ subjects }) => subjects.includes(selected))?.id;
  return parties.get(box ?? '');
}
