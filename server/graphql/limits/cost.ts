import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isListType,
  isObjectType,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  valueFromAST,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { LengthOf } from './field-lengths.ts';
import { FOLLOWED_VERDICTS, PER_ENTRY_READ, PRICES, workOfLeaf } from './prices.ts';

/** What one query may hold at most. */
export interface QueryMeasure {
  /** Fields inside fields, the deepest way down; a connection's `edges` and `node` count like any other. */
  readonly depth: number;
  /** Objects the answer could hold at most: each object costs 1, times the lists it stands in. */
  readonly cost: number;
  /** Time the answer takes to make, in that of one object: the objects, their fields, the texts told of them. */
  readonly work: number;
  /** Work of reading whole lists of which it gives a page, at most: what is read twice counts twice. */
  readonly reads: number;
}

const NOTHING: QueryMeasure = { depth: 0, cost: 0, work: 0, reads: 0 };

/** A list of which nothing is known is taken to have this many entries; those that are short by nature are named. */
const LIST_SIZE = 10;
/** Lists that can be read from both ends give so many entries when nobody says how many. */
const PAGE_SIZE = 100;
const SHORT_LISTS: Readonly<Record<string, number>> = {
  parties: 2,
  citations: 2,
  boards: 3,
  cycles: 2,
  chains: 4,
  steps: 3,
  people: 4,
  here: 2,
  there: 2,
  attendance: 2,
  meetings: 3,
  detail: 6,
  // Of a person: the companies at which he or she is judged.
  independence: 2,
  links: 3,
  parts: 3,
  bands: 3,
  controls: 3,
  leavesOpen: 5,
};
/**
 * The schema is asked by lists of its own. Each of its objects is at hand and costs a small part of one that is looked
 * up.
 */
const SCHEMA_LISTS: Readonly<Record<string, number>> = {
  '__Type.fields': 12,
  '__Type.enumValues': 10,
  '__Type.inputFields': 8,
  '__Type.possibleTypes': 15,
  '__Type.interfaces': 1,
  '__Field.args': 3,
  '__Schema.directives': 6,
  '__Directive.args': 1,
};
const OBJECTS_OF_THE_SCHEMA_PER_OBJECT = 20;
const CEILING = 1e15;

/**
 * Measures a validated operation without running it.
 *
 * A field with a `first` argument lends it to the lists right below it (a connection's `edges`, a graph's `facts`), or
 * to itself when it is a list. Aliases count each time. Where an answer is one of several types, the dearest counts.
 * The document must be valid: in one that is, no fragment contains itself.
 */
export function measure(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
  lengthOf: LengthOf = () => undefined,
): QueryMeasure {
  const root = schema.getRootType(operation.operation);
  if (!root) return NOTHING;
  return new Measurer(schema, document, variables, lengthOf).selection(operation.selectionSet, root, undefined);
}

/** Lent by a field with `first` to the lists right below it. */
interface Page {
  readonly entries: number;
}

class Measurer {
  readonly #schema: GraphQLSchema;
  readonly #variables: Readonly<Record<string, unknown>>;
  readonly #lengthOf: LengthOf;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** A fragment used in many places is measured once per type and page size. */
  readonly #known = new Map<SelectionSetNode, Map<string, QueryMeasure>>();

  constructor(
    schema: GraphQLSchema,
    document: DocumentNode,
    variables: Readonly<Record<string, unknown>>,
    lengthOf: LengthOf,
  ) {
    this.#schema = schema;
    this.#variables = variables;
    this.#lengthOf = lengthOf;
    this.#fragments = new Map(
      document.definitions.flatMap((d) => (d.kind === Kind.FRAGMENT_DEFINITION ? [[d.name.value, d] as const] : [])),
    );
  }

  selection(set: SelectionSetNode, type: GraphQLObjectType, page: Page | undefined): QueryMeasure {
    const key = `${type.name} ${String(page?.entries)}`;
    const known = this.#known.get(set) ?? new Map<string, QueryMeasure>();
    this.#known.set(set, known);
    const measured = known.get(key) ?? this.#measureSelection(set, type, page);
    known.set(key, measured);
    return measured;
  }

  #measureSelection(set: SelectionSetNode, type: GraphQLObjectType, page: Page | undefined): QueryMeasure {
    let { depth, cost, work, reads } = NOTHING;
    for (const node of set.selections) {
      const part = node.kind === Kind.FIELD ? this.#field(node, type, page) : this.#fragment(node, type, page);
      depth = Math.max(depth, part.depth);
      cost = Math.min(CEILING, cost + part.cost);
      work = Math.min(CEILING, work + part.work);
      reads = Math.min(CEILING, reads + part.reads);
    }
    return { depth, cost, work, reads };
  }

  #fragment(
    node: Exclude<SelectionSetNode['selections'][number], FieldNode>,
    type: GraphQLObjectType,
    page: Page | undefined,
  ): QueryMeasure {
    const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : this.#fragments.get(node.name.value);
    if (fragment === undefined || !this.#applies(fragment.typeCondition?.name.value, type)) return NOTHING;
    return this.selection(fragment.selectionSet, type, page);
  }

  #applies(condition: string | undefined, type: GraphQLObjectType): boolean {
    if (condition === undefined || condition === type.name) return true;
    const wanted = this.#schema.getType(condition);
    return isAbstractType(wanted) && this.#schema.isSubType(wanted, type);
  }

  #field(node: FieldNode, parent: GraphQLObjectType, page: Page | undefined): QueryMeasure {
    const field = fieldOf(parent, node.name.value);
    if (field === undefined) return { ...NOTHING, depth: 1 };
    const type = getNamedType(field.type);
    const isList = isListType(getNullableType(field.type));
    const place = `${parent.name}.${field.name}`;
    const first = this.#first(node, field);
    const length = this.#length(this.#ofWhole(node, field, place), field.name);
    const entries = shorter(first ?? page?.entries, length);
    const times = isList ? (entries ?? SHORT_LISTS[field.name] ?? LIST_SIZE) : 1;
    const price = this.#price(node, parent, field);
    if (!node.selectionSet || !isCompositeType(type))
      return { depth: 1, cost: price, work: price + workOfLeaf(field.name), reads: 0 };
    const types = isObjectType(type) ? [type] : this.#schema.getPossibleTypes(type);
    const lent = isList || first === undefined ? undefined : { entries: shorter(first, length) ?? first };
    let { depth, cost, work, reads } = NOTHING;
    for (const possible of types) {
      const inner = this.selection(node.selectionSet, possible, lent);
      depth = Math.max(depth, inner.depth);
      cost = Math.max(cost, inner.cost);
      work = Math.max(work, inner.work);
      reads = Math.max(reads, inner.reads);
    }
    const whole = Math.min(CEILING, price + times * (1 + cost));
    // What a schema holds is bounded by a rule of validation, however deep it is asked.
    if (place === 'Query.__schema' || place === 'Query.__type') {
      const ofSchema = Math.ceil(whole / OBJECTS_OF_THE_SCHEMA_PER_OBJECT);
      return { depth: 1, cost: ofSchema, work: ofSchema, reads: 0 };
    }
    // A page is cut out of the whole list, which is read for it.
    const read = first === undefined || parent.name === 'Query' ? 0 : PER_ENTRY_READ * (length ?? 0);
    return {
      depth: depth + 1,
      cost: whole,
      work: Math.min(CEILING, price + times * (1 + work)),
      reads: Math.min(CEILING, read + times * reads),
    };
  }

  /** Where the list is asked for of everything instead of one company, the place of the list of everything. */
  #ofWhole(node: FieldNode, field: GraphQLField<unknown, unknown>, place: string): string {
    const isWhole = place === 'Query.changesConnection' && this.#argument(node, field, 'company') == null;
    return isWhole ? 'Query.facts' : place;
  }

  #length(place: string, field: string): number | undefined {
    return place === '__Schema.types'
      ? Object.keys(this.#schema.getTypeMap()).length
      : (SCHEMA_LISTS[place] ?? this.#lengthOf(place, field));
  }

  #price(node: FieldNode, parent: GraphQLObjectType, field: GraphQLField<unknown, unknown>): number {
    const place = `${parent.name}.${field.name}`;
    const price = PRICES[place] ?? 0;
    if (place === 'Query.boardOverviews') {
      const each = this.#argument(node, field, 'since') == null ? price : FOLLOWED_VERDICTS;
      return Math.max(1, this.#first(node, field) ?? 1) * each;
    }
    if (place !== 'Query.changes' && place !== 'Query.changesConnection') return price;
    const topics = this.#argument(node, field, 'topics');
    return Array.isArray(topics) && !topics.includes('VERDICTS') ? price : FOLLOWED_VERDICTS;
  }

  /**
   * How many entries are asked for by `first`, by `last`, or by the number of `ids`; undefined for a field with
   * neither.
   */
  #first(node: FieldNode, field: GraphQLField<unknown, unknown>): number | undefined {
    const isList = isListType(getNullableType(field.type));
    const sizes = field.args.filter(({ name }) => name === 'first' || name === 'last' || (name === 'ids' && isList));
    if (sizes.length === 0) return undefined;
    for (const { name } of sizes) {
      const given = this.#argument(node, field, name);
      if (Array.isArray(given)) return given.length;
      if (typeof given === 'number' && given > 0) return given;
    }
    return sizes.some(({ name }) => name === 'last') ? PAGE_SIZE : LIST_SIZE;
  }

  /** The value of an argument as written, as given by a variable, or by default. */
  #argument(node: FieldNode, field: GraphQLField<unknown, unknown>, name: string): unknown {
    const argument = field.args.find((arg) => arg.name === name);
    const written = node.arguments?.find((arg) => arg.name.value === name);
    const value: unknown =
      written === undefined || argument === undefined
        ? undefined
        : valueFromAST(written.value, argument.type, this.#variables);
    return value === undefined ? argument?.defaultValue : value;
  }
}

/** The field, also those that every schema answers of itself. */
function fieldOf(parent: GraphQLObjectType, name: string): GraphQLField<unknown, unknown> | undefined {
  if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
  if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  return parent.getFields()[name];
}

function shorter(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? (a ?? b) : Math.min(a, b);
}
