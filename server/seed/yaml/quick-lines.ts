import { EVENT_ID, getScalarValue, parseEvents, SCALAR_STYLE, type Event } from 'js-yaml';
import type { SeedPath } from '../problem.ts';
import { MOST_LEVELS } from './quick-yaml.ts';

/** Tells lines of a text that `quickYaml` took, as `Page.lineOf` does; undefined where only the other library can. */
export function quickLines(text: string): (path: SeedPath) => number | undefined {
  const source = text.normalize('NFC');
  const events = parseEvents(source, { maxDepth: MOST_LEVELS });
  const ends = endsOf(events);
  const lines = lineStarts(source);
  /** Of a collection the places of its events: of each entry, or of each key. */
  const known = new Map<number, readonly number[]>();
  const entriesOf = (collection: number, step: (at: number) => number) => {
    let entries = known.get(collection);
    if (entries === undefined) {
      const found: number[] = [];
      const last = (ends[collection] ?? 0) - 1;
      for (let at = collection + 1; at < last; at = step(at)) found.push(at);
      known.set(collection, (entries = found));
    }
    return entries;
  };
  const after = (at: number): number => ends[at] ?? at + 1;
  const keyAt = (at: number): string => {
    const key = events[at];
    return key?.type === EVENT_ID.SCALAR ? getScalarValue(source, key) : '';
  };
  return (path) => {
    let node: number | undefined = 1;
    let place = startOf(events[node]);
    for (const step of path) {
      const event: Event | undefined = node === undefined ? undefined : events[node];
      if (node === undefined || event === undefined) break;
      if (event.type === EVENT_ID.MAPPING) {
        const key = entriesOf(node, (at) => after(after(at))).find((at) => keyAt(at) === step);
        if (key === undefined) break;
        place = startOf(events[key]);
        node = after(key);
      } else if (event.type === EVENT_ID.SEQUENCE && typeof step === 'number') {
        node = entriesOf(node, after)[step];
        if (node !== undefined) place = startOf(events[node]);
      } else break;
    }
    return place === undefined ? undefined : lineAt(lines, place);
  };
}

/** Where an event stands; undefined of a paragraph, whose first word stands below its mark. */
function startOf(event: Event | undefined): number | undefined {
  if (event?.type === EVENT_ID.SCALAR) return event.style === SCALAR_STYLE.FOLDED_BLOCK ? undefined : event.valueStart;
  return event?.type === EVENT_ID.MAPPING || event?.type === EVENT_ID.SEQUENCE ? event.start : undefined;
}

/** Of each event the place after it and all that is in it. */
function endsOf(events: readonly Event[]): Int32Array {
  const ends = new Int32Array(events.length);
  const open: number[] = [];
  events.forEach(({ type }, at) => {
    ends[at] = at + 1;
    if (type === EVENT_ID.POP) ends[open.pop() ?? 0] = at + 1;
    else if (type !== EVENT_ID.SCALAR && type !== EVENT_ID.ALIAS) open.push(at);
  });
  return ends;
}

function lineStarts(source: string): readonly number[] {
  const starts = [0];
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The line, from 1 on, that has this place in it. */
function lineAt(starts: readonly number[], place: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}
