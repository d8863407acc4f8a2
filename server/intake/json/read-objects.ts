import { isUtf8 } from 'node:buffer';
import { JSON_LIMITS, JsonSplitter, type CutValue, type JsonFault, type JsonLimits } from './json-splitter.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

/** One object of a file of many. */
export interface ReadObject {
  readonly value: JsonObject;
  /** 1-based line where it begins. */
  readonly line: number;
  /** 1-based place among the objects of the file. */
  readonly number: number;
}

/**
 * The objects of a JSON array or of JSON lines, parsed one at a time and handed over by the piece of the file that ends
 * them. What is wrong comes as a fault in its place: after one about the form of the whole file (cut off, too deep, too
 * large) nothing follows; a single object that cannot be read is left out.
 */
export async function* readObjects(
  stream: AsyncIterable<Uint8Array>,
  limits: JsonLimits = JSON_LIMITS,
): AsyncGenerator<readonly (ReadObject | JsonFault)[]> {
  const splitter = new JsonSplitter(limits);
  let number = 0;
  let first = true;
  for await (const whole of stream) {
    const chunk = first ? withoutMark(whole) : whole;
    if (whole.length > 0) first = false;
    const read: (ReadObject | JsonFault)[] = [];
    for (const cut of splitter.push(chunk)) {
      if ('code' in cut) {
        yield [...read, cut];
        return;
      }
      number += 1;
      read.push(parsed(cut, number));
    }
    yield read;
  }
  const fault = splitter.end();
  if (fault !== undefined) yield [fault];
}

export function isFault(read: ReadObject | JsonFault): read is JsonFault {
  return 'code' in read;
}

function parsed({ bytes, line, members }: CutValue, number: number): ReadObject | JsonFault {
  if (!isUtf8(bytes))
    return {
      code: 'NOT_UTF8',
      message: 'Text that is not UTF-8.',
      mend: 'save the file as UTF-8, as JSON asks for',
      line,
    };
  let value: JsonObject;
  try {
    value = JSON.parse(bytes.toString('utf8')) as JsonObject;
  } catch (error) {
    return { code: 'NOT_JSON', message: (error as Error).message, mend: 'write the object as JSON', line };
  }
  const kept = membersOf(value);
  if (kept !== members)
    return {
      code: 'DUPLICATE_KEY',
      message: `${members - kept} key${members - kept === 1 ? '' : 's'} of this object stand in it twice.`,
      mend: 'leave one of the values: a reader cannot know which is meant',
      line,
    };
  return { value, line, number };
}

/** How many members the objects in a value have; the depth is bounded by the splitter. */
function membersOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  let members = 0;
  if (Array.isArray(value)) {
    for (const item of value) if (typeof item === 'object') members += membersOf(item);
    return members;
  }
  for (const key in value) {
    members += 1;
    const inner = (value as JsonObject)[key];
    if (typeof inner === 'object') members += membersOf(inner);
  }
  return members;
}

/** Without the byte order mark that some programs write before UTF-8. */
function withoutMark(chunk: Uint8Array): Uint8Array {
  return chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf ? chunk.subarray(3) : chunk;
}
