import type { SaxesTagNS } from 'saxes';
import { ContextReader, INSTANCE } from './contexts.ts';
import { FactBook, type XbrlFact } from './xbrl-facts.ts';
import { isKept, keptValue, LONGEST_TEXT } from './text-blocks.ts';
import { Refusal } from '../../refusal.ts';
import { attribute, tellXml, type Bytes } from './xml.ts';

export const MOST_FACTS = 500_000;

/** Reads an XBRL instance (`.xbrl`): its numbers are scaled and signed already. Throws Refusal. */
export async function readInstance(bytes: Bytes, file: string): Promise<FactBook> {
  const book = new FactBook();
  const contexts = new ContextReader();
  let depth = 0;
  let root: string | undefined;
  let fact: { tag: SaxesTagNS; line: number; text: string; keep: boolean } | undefined;
  await tellXml(bytes, {
    open: (tag, line) => {
      depth += 1;
      if (depth === 1) root = `${tag.uri} ${tag.local}`;
      if (depth === 1 && root !== `${INSTANCE} xbrl`)
        throw new Refusal(
          'NOT_AN_INSTANCE',
          `the root element is "${tag.name}", not "xbrl"`,
          'give the .xbrl of a filing, or its whole package',
          { place: file },
        );
      contexts.open(tag);
      if (depth === 2 && attribute(tag, 'contextRef') !== undefined)
        fact = { tag, line, text: '', keep: isKept(tag.local) };
    },
    text: (text) => {
      if (contexts.inside) contexts.text(text);
      else if (fact !== undefined && fact.text.length < (fact.keep ? LONGEST_TEXT : 1)) fact.text += text;
    },
    close: (tag) => {
      contexts.close(tag);
      if (depth === 2 && fact !== undefined) {
        book.add(factOf(fact.tag, fact.text, fact.line));
        fact = undefined;
        if (book.tally.facts > MOST_FACTS) throw tooMany(file);
      }
      depth -= 1;
    },
  });
  book.schema = contexts.schema;
  book.contextsTwice.push(...contexts.twice);
  for (const [id, context] of contexts.contexts) book.contexts.set(id, context);
  return book;
}

export function tooMany(file: string): Refusal {
  return new Refusal('TOO_MANY_FACTS', `there are more than ${String(MOST_FACTS)} facts`, 'this is no filing', {
    place: file,
  });
}

function factOf(tag: SaxesTagNS, text: string, line: number): XbrlFact {
  const nil = /^(true|1)$/.test(attribute(tag, 'nil') ?? '');
  const unit = attribute(tag, 'unitRef');
  const decimals = decimalsOf(attribute(tag, 'decimals'));
  return {
    element: tag.local,
    prefix: tag.prefix,
    context: attribute(tag, 'contextRef') ?? '',
    value: nil ? undefined : keptValue(tag.local, text),
    line,
    ...(unit === undefined ? {} : { unit }),
    ...(decimals === undefined ? {} : { decimals }),
  };
}

/** The attribute as a number; undefined for INF and for what is none. */
export function decimalsOf(text: string | undefined): number | undefined {
  return text !== undefined && /^-?\d{1,3}$/.test(text) ? Number(text) : undefined;
}
