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

/** What one query may hold at most. */
export interface QueryMeasure {
  /** Fields inside fields, the deepest way down; a connection's `edges` and `node` count like any other. */
  readonly depth: number;
  /** Objects the answer could hold at most: each object costs 1, times the lists it stands in. */
  readonly cost: number;
}

/** A list nobody bounded is taken to have this many entries; those that are short by nature are named. */
const LIST_SIZE = 10;
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
/** The whole schema and one type of it, whatever is asked of them: the answer is the same for everybody, and not small. */
const INTROSPECTION: Readonly<Record<string, number>> = {
  [SchemaMetaFieldDef.name]: 2000,
  [TypeMetaFieldDef.name]: 200,
};
/**
 * Fields whose answer is computed from far more than it holds, priced like as many objects: judging a company under all
 * books costs about as much time as reading a thousand objects, and following the verdicts over a time several such.
 */
const WORK: Readonly<Record<string, number>> = {
  'Query.independence': 1000,
  'Person.independence': 1000,
  'Mutation.recordDetermination': 1000,
};
const FOLLOWED_VERDICTS = 4000;
const CEILING = 1e15;

/**
 * Measures a validated operation without running it.
 *
 * A field with a `first` argument lends it to the lists right below it (a connection's `edges`, a graph's `facts`), or to
 * itself when it is a list. Aliases count each time. Where an answer is one of several types, the dearest counts.
 * The document must be valid: in one that is, no fragment contains itself.
 */
export function measure(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): QueryMeasure {
  const root = schema.getRootType(operation.operation);
  if (!root) return { depth: 0, cost: 0 };
  return new Measurer(schema, document, variables).selection(operation.selectionSet, root, undefined);
}

class Measurer {
  readonly #schema: GraphQLSchema;
  readonly #variables: Readonly<Record<string, unknown>>;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** A fragment used in many places is measured once per type and page size. */
  readonly #known = new Map<SelectionSetNode, Map<string, QueryMeasure>>();

  constructor(schema: GraphQLSchema, document: DocumentNode, variables: Readonly<Record<string, unknown>>) {
    this.#schema = schema;
    this.#variables = variables;
    this.#fragments = new Map(
      document.definitions.flatMap((d) => (d.kind === Kind.FRAGMENT_DEFINITION ? [[d.name.value, d] as const] : [])),
    );
  }

  selection(set: SelectionSetNode, type: GraphQLObjectType, page: number | undefined): QueryMeasure {
    const key = `${type.name} ${String(page)}`;
    const known = this.#known.get(set) ?? new Map<string, QueryMeasure>();
    this.#known.set(set, known);
    const measured = known.get(key) ?? this.#measureSelection(set, type, page);
    known.set(key, measured);
    return measured;
  }

  #measureSelection(set: SelectionSetNode, type: GraphQLObjectType, page: number | undefined): QueryMeasure {
    let depth = 0;
    let cost = 0;
    for (const node of set.selections) {
      const part = node.kind === Kind.FIELD ? this.#field(node, type, page) : this.#fragment(node, type, page);
      depth = Math.max(depth, part.depth);
      cost = Math.min(CEILING, cost + part.cost);
    }
    return { depth, cost };
  }

  #fragment(
    node: Exclude<SelectionSetNode['selections'][number], FieldNode>,
    type: GraphQLObjectType,
    page: number | undefined,
  ): QueryMeasure {
    const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : this.#fragments.get(node.name.value);
    if (fragment === undefined || !this.#applies(fragment.typeCondition?.name.value, type))
      return { depth: 0, cost: 0 };
    return this.selection(fragment.selectionSet, type, page);
  }

  #applies(condition: string | undefined, type: GraphQLObjectType): boolean {
    if (condition === undefined || condition === type.name) return true;
    const wanted = this.#schema.getType(condition);
    return isAbstractType(wanted) && this.#schema.isSubType(wanted, type);
  }

  #field(node: FieldNode, parent: GraphQLObjectType, page: number | undefined): QueryMeasure {
    const introspection = INTROSPECTION[node.name.value];
    if (introspection !== undefined) return { depth: 1, cost: introspection };
    const field = parent.getFields()[node.name.value];
    if (field === undefined) return { depth: 1, cost: 0 };
    const type = getNamedType(field.type);
    const isList = isListType(getNullableType(field.type));
    const first = this.#first(node, field);
    const times = isList ? (first ?? page ?? SHORT_LISTS[field.name] ?? LIST_SIZE) : 1;
    if (!node.selectionSet || !isCompositeType(type)) return { depth: 1, cost: 0 };
    const work = this.#work(node, parent, field);
    const types = isObjectType(type) ? [type] : this.#schema.getPossibleTypes(type);
    let depth = 0;
    let cost = 0;
    for (const possible of types) {
      const inner = this.selection(node.selectionSet, possible, isList ? undefined : first);
      depth = Math.max(depth, inner.depth);
      cost = Math.max(cost, inner.cost);
    }
    return { depth: depth + 1, cost: Math.min(CEILING, work + times * (1 + cost)) };
  }

  #work(node: FieldNode, parent: GraphQLObjectType, field: GraphQLField<unknown, unknown>): number {
    const place = `${parent.name}.${field.name}`;
    if (place !== 'Query.changes') return WORK[place] ?? 0;
    const topics = this.#argument(node, field, 'topics');
    return Array.isArray(topics) && !topics.includes('VERDICTS') ? 0 : FOLLOWED_VERDICTS;
  }

  /** How many entries are asked for by `first` or by the number of `ids`; undefined for a field with neither. */
  #first(node: FieldNode, field: GraphQLField<unknown, unknown>): number | undefined {
    const argument = field.args.find(
      ({ name }) => name === 'first' || (name === 'ids' && isListType(getNullableType(field.type))),
    );
    if (argument === undefined) return undefined;
    const given = this.#argument(node, field, argument.name);
    if (Array.isArray(given)) return given.length;
    return typeof given === 'number' && given > 0 ? given : LIST_SIZE;
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
