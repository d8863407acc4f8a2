import { taker } from './turns.ts';

/** Objects, lists and lots of text that are written at a stretch: together some hundreds of kilobytes. */
const AT_ONCE = 1000;
/** Letters that weigh as much as an object. */
const LETTERS = 256;

/**
 * `JSON.stringify` of an answer of any size, made of what JSON has alone: sixteen megabytes at a stretch keep the event
 * loop for a sixth of a second, here it has its turn in between.
 */
export async function stringifyInTurns(value: unknown): Promise<string> {
  const parts: string[] = [];
  await write(value, parts, taker());
  return parts.join('');
}

async function write(value: unknown, parts: string[], turn: ReturnType<typeof taker>): Promise<void> {
  if (!isLarge(value)) {
    // What JSON cannot say is null, as in a list.
    parts.push(JSON.stringify([value]).slice(1, -1));
    return;
  }
  const isList = Array.isArray(value);
  let between = '';
  parts.push(isList ? '[' : '{');
  for (const [name, entry] of isList ? value.entries() : Object.entries(value)) {
    if (!isList && entry === undefined) continue;
    parts.push(between, isList ? '' : `${JSON.stringify(name)}:`);
    between = ',';
    await write(entry, parts, turn);
    const wait = turn();
    if (wait !== undefined) await wait;
  }
  parts.push(isList ? ']' : '}');
}

/** Whether it holds more than is written at a stretch. */
function isLarge(value: unknown): value is object {
  return typeof value === 'object' && value !== null && roomLeft(value, AT_ONCE) < 0;
}

/** What is left of the room when all of it is counted; less than nothing as soon as it is too much. */
function roomLeft(value: unknown, room: number): number {
  if (typeof value === 'string') return room - value.length / LETTERS;
  if (typeof value !== 'object' || value === null) return room;
  let left = room - 1;
  // A long list is not copied for its first entries.
  for (const entry of (Array.isArray(value) ? value : Object.values(value)) as readonly unknown[]) {
    if (left < 0) return left;
    left = roomLeft(entry, left);
  }
  return left;
}
