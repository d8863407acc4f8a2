import type { LoadName } from '../__generated__/questions.ts';
import { gramIds } from '../shared/name-key.ts';
import type { Party } from '../shared/facts.ts';
import type { Section } from './batches.ts';
import type { LoadRow } from './writer.ts';

/**
 * What search looks up: the pieces of names and ids, and what they lead to. To be written after the nodes. Parties are found
 * by every spelling of their names, the others by their ids alone.
 */
export function nameIndex(parties: readonly Party[], others: readonly { readonly id: string }[]): readonly Section[] {
  const nodes = [...parties, ...others];
  const grams = new Map<string, { readonly place: number; degree: number }>();
  const degreeOf = (gram: string) => {
    const known = grams.get(gram) ?? { place: grams.size, degree: 0 };
    grams.set(gram, known);
    return known;
  };
  const [inNames, inIds] = [linking('load/in-name-of', nodes, grams), linking('load/in-id-of', nodes, grams)];
  for (const party of parties) {
    for (const gram of new Set(spellings(party).flatMap(gramIds))) {
      const known = degreeOf(gram);
      known.degree += 1;
      inNames.add(known.place);
    }
    inNames.next();
    for (const gram of gramIds(party.id)) inIds.add(degreeOf(gram).place);
    inIds.next();
  }
  for (const { id } of others) {
    for (const gram of gramIds(id)) inIds.add(degreeOf(gram).place);
    inIds.next();
  }
  return [
    {
      question: 'load/grams',
      size: grams.size,
      rows: {
        *[Symbol.iterator]() {
          for (const [id, { degree }] of grams) yield { id, props: { id, degree } };
        },
      },
    },
    inNames.section(),
    inIds.section(),
  ];
}

function spellings({ name, nameLocal, names }: Party): string[] {
  return [name, ...(nameLocal === undefined ? [] : [nameLocal]), ...names];
}

/** Links from grams to nodes, kept as numbers: there are some twenty for each node, and as rows they would take a hundred times the room. */
function linking(question: LoadName, nodes: readonly { readonly id: string }[], grams: ReadonlyMap<string, unknown>) {
  const places: number[] = [];
  const ends: number[] = [];
  return {
    add: (place: number) => {
      places.push(place);
    },
    /** The node's links are all there; those of the next follow. */
    next: () => {
      ends.push(places.length);
    },
    section: (): Section => ({
      question,
      size: places.length,
      rows: { [Symbol.iterator]: () => rowsOf(places, ends, nodes, [...grams.keys()]) },
    }),
  };
}

function* rowsOf(
  places: readonly number[],
  ends: readonly number[],
  nodes: readonly { readonly id: string }[],
  grams: readonly string[],
): Generator<LoadRow> {
  let at = 0;
  for (const [index, end] of ends.entries()) {
    const object = nodes[index]?.id ?? '';
    for (; at < end; at += 1) yield { subject: grams[places[at] ?? 0] ?? '', object };
  }
}
