import type { RecordedDetermination } from './independence-query.ts';

export const CONCLUSION_WORDS: Readonly<Record<RecordedDetermination['conclusion'], string>> = {
  SPEAKS_AGAINST: 'Speaks against the person',
  DOES_NOT_SPEAK_AGAINST: 'Does not speak against the person',
  LEFT_OPEN: 'Looked into, left open',
};

/** `2026-11-22T15:30:12.123Z` → `2026-11-22`: the day in UTC on which it was recorded. */
export function recordedDay(recordedAt: string): string {
  return recordedAt.slice(0, 10);
}
