import { NameIndexMaker, NAMED_TYPES, type NamedType, type NameParts } from './name-index.ts';

/** A node, with what it is called, as it is known before all facts are: what these state comes to its identifiers. */
export interface NamedNode {
  readonly id: string;
  readonly type: NamedType;
  readonly spellings: readonly string[];
  readonly identifiers: readonly string[];
}

/** An identifier that a fact states of a party. */
export interface StatedIdentifier {
  readonly party: string;
  readonly identifier: string;
}

/** Nodes in any order, and identifiers stated of them before or after they come. */
export class GatheredNames {
  readonly #nodes = new Map<NamedType, NamedNode[]>(NAMED_TYPES.map((type) => [type, []]));
  readonly #stated = new Map<string, Set<string>>();

  add(nodes: readonly NamedNode[], stated: readonly StatedIdentifier[]): void {
    for (const node of nodes) this.#nodes.get(node.type)?.push(node);
    for (const { party, identifier } of stated) {
      const known = this.#stated.get(party);
      if (known === undefined) this.#stated.set(party, new Set([identifier]));
      else known.add(identifier);
    }
  }

  /** The index, of equals those of the first type first and then in order of id; stops after each name. */
  *making(): Generator<undefined, NameParts> {
    const maker = new NameIndexMaker();
    for (const type of NAMED_TYPES) {
      const nodes = this.#nodes.get(type) ?? [];
      for (const node of nodes.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))) {
        const stated = [...(this.#stated.get(node.id) ?? [])].sort();
        maker.add({ ...node, identifiers: [...new Set([...node.identifiers, ...stated])] });
        yield;
      }
    }
    return maker.parts();
  }
}
