import { JsonTextFault } from './json-fault.ts';

const DEPTH = 200;
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\]]/g;

/**
 * The value of a text of JSON. A key twice in one object, which JSON.parse settles silently, the key `__proto__` and
 * nesting deeper than 200 are faults. `line` is the line of the file at which the text begins.
 */
export function strictJson(text: string, line = 1): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const at = error instanceof Error ? /position (\d+)/.exec(error.message)?.[1] : undefined;
    const lineOf = at === undefined ? line : line + linesIn(text.slice(0, Number(at)));
    throw new JsonTextFault('JSON_NOT_WELL_FORMED', 'The JSON is not well formed', lineOf);
  }
  const open: (Set<string> | undefined)[] = [];
  TOKEN.lastIndex = 0;
  for (let token = TOKEN.exec(text); token !== null; token = TOKEN.exec(text)) {
    const [mark] = token;
    if (mark === '{' || mark === '[') {
      if (open.length >= DEPTH)
        throw new JsonTextFault('JSON_TOO_DEEP', `The JSON is nested deeper than ${DEPTH}`, line);
      open.push(mark === '{' ? new Set() : undefined);
    } else if (mark === '}' || mark === ']') {
      open.pop();
    } else {
      const keys = open.at(-1);
      if (keys === undefined || !isKey(text, TOKEN.lastIndex)) continue;
      const key = mark.includes('\\') ? (JSON.parse(mark) as string) : mark.slice(1, -1);
      const lineOf = () => line + linesIn(text.slice(0, token.index));
      if (keys.has(key))
        throw new JsonTextFault('JSON_DUPLICATE_KEY', `The key "${key}" stands twice in one object`, lineOf());
      if (key === '__proto__') throw new JsonTextFault('JSON_FORBIDDEN_KEY', 'A key is called "__proto__"', lineOf());
      keys.add(key);
    }
  }
  return value;
}

/** Whether a colon follows. */
function isKey(text: string, from: number): boolean {
  let at = from;
  while (' \t\r\n'.includes(text[at] ?? 'x')) at += 1;
  return text[at] === ':';
}

function linesIn(text: string): number {
  return text.split('\n').length - 1;
}
