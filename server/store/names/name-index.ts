import { isCalled, isWritten } from '../../shared/names/identifier.ts';
import { soundOfKana } from '../../shared/names/name-sound.ts';
import { GramPostings, PostingsMaker, type PostingParts } from './gram-postings.ts';
import { GrowingNumbers } from './growing-numbers.ts';
import { IdentifierEntries, IdentifierIndex } from './identifier-index.ts';
import { PackedTexts, TextsPacker, type TextParts } from './packed-texts.ts';

export const NAMED_TYPES = ['Company', 'Person', 'Board', 'Source'] as const;
export type NamedType = (typeof NAMED_TYPES)[number];

/** No name has it in it: names are lines of text. */
const MARK = '\u0000';

/** A node that can be looked for, with all it is called. */
export interface SearchableNode {
  readonly id: string;
  readonly type: NamedType;
  /** Every way to write its name, the main one first; none where only the id is looked for. */
  readonly spellings: readonly string[];
  readonly identifiers: readonly string[];
}

/** All that an index of names is made of: numbers and letters in lists that a file can hold and a thread hand over. */
export interface NameParts extends PostingParts, TextParts {
  /** Hashes of identifiers with their nodes, in order. */
  readonly identifiers: Float64Array;
  /** Of each node, how many of its texts are spellings, and the place of its type among `NAMED_TYPES`. */
  readonly spellingCounts: Uint32Array;
  readonly types: Uint8Array;
}

/** Makes an index of names. Nodes are added in the order that decides between equals. */
export class NameIndexMaker {
  readonly #postings = new PostingsMaker();
  readonly #identifiers = new IdentifierEntries();
  /** Of each node its id, its spellings and its identifiers, with a mark between them. */
  readonly #texts = new TextsPacker();
  readonly #spellingCounts = new GrowingNumbers();
  readonly #types = new GrowingNumbers();

  add({ id, type, spellings, identifiers }: SearchableNode): void {
    const node = this.#types.count;
    const unique = [...new Set(spellings)];
    this.#spellingCounts.push(unique.length);
    this.#types.push(NAMED_TYPES.indexOf(type));
    // Names in kana are found by letters too; names in letters, which are nearly all, cost nothing more.
    this.#postings.add([...unique, ...unique.flatMap((text) => soundOfKana(text) ?? []), id]);
    this.#texts.add([id, ...unique, ...identifiers].join(MARK));
    for (const identifier of identifiers) this.#identifiers.add(node, identifier);
  }

  /** To be called once, when all are there. */
  parts(): NameParts {
    return {
      ...this.#postings.parts(),
      ...this.#texts.parts(),
      identifiers: this.#identifiers.sorted(),
      spellingCounts: this.#spellingCounts.view().slice(),
      types: Uint8Array.from(this.#types.view()),
    };
  }
}

/**
 * What the nodes of one loaded graph are called, beside the heap: by the pieces of their names and ids, and by their
 * identifiers. It says who may be meant; how well a name fits is the asker's to judge.
 */
export class NameIndex {
  readonly #postings: GramPostings;
  readonly #identifiers: IdentifierIndex;
  readonly #texts: PackedTexts;
  readonly #spellingCounts: Uint32Array;
  readonly #types: Uint8Array;

  constructor(parts: NameParts) {
    this.#postings = new GramPostings(parts);
    this.#identifiers = new IdentifierIndex(parts.identifiers);
    this.#texts = new PackedTexts(parts);
    this.#spellingCounts = parts.spellingCounts;
    this.#types = parts.types;
  }

  get size(): number {
    return this.#types.length;
  }

  /** Memory that it holds, without what the runtime adds. */
  get bytes(): number {
    return this.#postings.bytes + this.#identifiers.bytes + this.#texts.bytes + 5 * this.size;
  }

  /** Nodes of these types whose names or ids share most pieces with the text, at most `limit`. */
  like(text: string, types: readonly NamedType[], limit: number): SearchableNode[] {
    const wanted = NAMED_TYPES.map((type) => types.includes(type));
    const typeOf = this.#types;
    return this.#postings.like(text, (node) => wanted[typeOf[node] ?? 0] === true, limit).map((node) => this.#at(node));
  }

  /** Nodes of these types with this identifier, and how it is written; `bare` is what `bareIdentifier` gives. */
  called(bare: string, types: readonly NamedType[]): { readonly named: SearchableNode; readonly identifier: string }[] {
    return this.#identifiers.candidates(bare).flatMap((node) => {
      const named = this.#at(node);
      const identifier =
        named.identifiers.find((one) => isWritten(one, bare)) ?? named.identifiers.find((one) => isCalled(one, bare));
      return identifier === undefined || !types.includes(named.type) ? [] : [{ named, identifier }];
    });
  }

  #at(node: number): SearchableNode {
    const [id = '', ...texts] = this.#texts.at(node).split(MARK);
    const spelt = this.#spellingCounts[node] ?? 0;
    return {
      id,
      type: NAMED_TYPES[this.#types[node] ?? 0] ?? 'Source',
      spellings: texts.slice(0, spelt),
      identifiers: texts.slice(spelt),
    };
  }
}
