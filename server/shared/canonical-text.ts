/** JSON with the fields of every record in order of name: the same for the same value, however it was put together. */
export function canonicalText(value: unknown): string {
  return canonicalTexts()(value);
}

/** The same of many values, which mostly have the same fields: their order is found out once. */
export function canonicalTexts(): (value: unknown) => string {
  const first: Names = { next: new Map(), inOrder: undefined };
  let kept = 0;
  const namesOf = (fields: object): readonly string[] => {
    const names = Object.keys(fields);
    let met = first;
    for (const name of names) {
      let next = met.next.get(name);
      if (next === undefined) {
        if (kept === MOST_KEPT) return inOrder(names);
        next = { next: new Map(), inOrder: undefined };
        met.next.set(name, next);
        kept += 1;
      }
      met = next;
    }
    return (met.inOrder ??= inOrder(names));
  };
  const textOf = (value: unknown): string | undefined => {
    if (typeof value === 'string') return ESCAPED.test(value) ? JSON.stringify(value) : `"${value}"`;
    if (typeof value !== 'object' || value === null) return JSON.stringify(value);
    if (Array.isArray(value)) return `[${Array.from(value, (one) => textOf(one) ?? 'null').join(',')}]`;
    let text = '';
    for (const name of namesOf(value)) {
      const content = textOf((value as Readonly<Record<string, unknown>>)[name]);
      if (content !== undefined) text += `${text === '' ? '' : ','}${textOf(name) ?? ''}:${content}`;
    }
    return `{${text}}`;
  };
  // What is no value of JSON has no text of its own.
  return (value) => textOf(value) as string;
}

/** Letters that stand otherwise in JSON: quotes, backslashes, controls, halves of characters. */
const ESCAPED = /["\\\u0000-\u001f\ud800-\udfff]/;
/** Records with keys of their own would each add some. */
const MOST_KEPT = 5_000;

/** The names of a record up to one of them, in the order in which it was put together; and all of them in theirs. */
interface Names {
  readonly next: Map<string, Names>;
  inOrder: readonly string[] | undefined;
}

/** Names that JavaScript takes for places in a list: a record has these before all others. */
const PLACE = /^(?:0|[1-9]\d{0,9})$/;
const MOST_PLACES = 2 ** 32 - 1;

function inOrder(names: readonly string[]): readonly string[] {
  // No record has it as a field once it is put together anew.
  const sorted = names.filter((name) => name !== '__proto__').sort();
  const isPlace = (name: string) => PLACE.test(name) && Number(name) < MOST_PLACES;
  const places = sorted.filter(isPlace).sort((a, b) => Number(a) - Number(b));
  return [...places, ...sorted.filter((name) => !isPlace(name))];
}
