/** What one value of an address says, or why it means nothing. */
export type ValueRead<Value> = { readonly is: Value } | { readonly amiss: string };

/**
 * Reads one value of an address. What is amiss is worded only when something is: a page reads the address before it
 * shows anything.
 */
export type ReadValue<Value> = (text: string) => ValueRead<Value>;

/** A text that passes a test. */
export function textThat(fits: (text: string) => boolean, amiss: () => string): ReadValue<string> {
  return (text) => (fits(text) ? { is: text } : { amiss: amiss() });
}

export function matching(pattern: RegExp, amiss: () => string): ReadValue<string> {
  return textThat((text) => pattern.test(text), amiss);
}

export function oneOf<Word extends string>(words: readonly Word[], amiss: () => string): ReadValue<Word> {
  return (text) => {
    const word = words.find((one) => one === text);
    return word === undefined ? { amiss: amiss() } : { is: word };
  };
}

/** What is written as a text and is something else; `read` gives undefined for what it does not understand. */
export function writtenAs<Value>(read: (text: string) => Value | undefined, amiss: () => string): ReadValue<Value> {
  return (text) => {
    const value = read(text);
    return value === undefined ? { amiss: amiss() } : { is: value };
  };
}

/** Parted by commas, nothing between two of them being nothing. */
export const parted: ReadValue<readonly string[]> = (text) => ({ is: text.split(',').filter(Boolean) });

/** A list of which each part is read on its own, and that is no longer than so many. */
export function listOf<Value>(part: ReadValue<Value>, most: number, amiss: () => string): ReadValue<readonly Value[]> {
  return (text) => {
    const values: Value[] = [];
    for (const one of text.split(',').filter(Boolean)) {
      const read = part(one);
      if ('amiss' in read) return read;
      values.push(read.is);
    }
    return values.length > most ? { amiss: amiss() } : { is: values };
  };
}

/** What `read` reads, where that passes one more test. */
export function that<Value>(
  read: ReadValue<Value>,
  fits: (value: Value) => boolean,
  amiss: () => string,
): ReadValue<Value> {
  return (text) => {
    const value = read(text);
    return 'is' in value && !fits(value.is) ? { amiss: amiss() } : value;
  };
}

/** What `read` reads, as a number. */
export function asNumber(read: ReadValue<string>): ReadValue<number> {
  return (text) => {
    const value = read(text);
    return 'is' in value ? { is: Number(value.is) } : value;
  };
}
