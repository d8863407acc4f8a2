import { ZONES, type ZoneKey } from './plan/zone.ts';

const PREFIX = 'zone:';

/** The address keeps zones shown in full beside parties shown with their neighbours; a zone has a prefix. */
export function expandedZones(expand: readonly string[]): ReadonlySet<ZoneKey> {
  return new Set(ZONES.filter((zone) => expand.includes(PREFIX + zone)));
}

export function expandedParties(expand: readonly string[]): string[] {
  return expand.filter((id) => !id.startsWith(PREFIX));
}

export function withZone(expand: readonly string[], zone: string): string[] {
  return [...expand, PREFIX + zone];
}
