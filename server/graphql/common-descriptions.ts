import { isInterfaceType, isIntrospectionType, isObjectType, type GraphQLSchema } from 'graphql';

/**
 * Arguments and fields that mean the same wherever they stand: said once, shown everywhere. `Type.field(argument)`
 * comes first.
 */
const ARGUMENTS: Readonly<Record<string, string>> = {
  on: 'The day in the world. Without it every day counts.',
  knownOn: 'The day of the asker: nothing published later is used. Without it everything known today.',
  first: 'How many entries at most.',
  after: 'The cursor of an entry: the answer goes on behind it.',
  last: 'How many entries at most, from the end of the list; not together with `first`.',
  before: 'The cursor of an entry: the answer ends before it.',
  where: 'What is wanted; everything when left out.',
  orderBy: 'In which order.',
  ids: 'The ids.',
  kinds: 'Only these kinds; all of them when left out.',
  id: 'The id; an unknown one is an error that offers near ids.',
  company: 'Id of the company.',
  kind: 'Which kind.',
  'Query.ownership(on)': 'The day in the world. Without it the day of the asker: holdings as last known.',
  'Query.ownership(direction)': 'Towards the holders, or towards what is held.',
  'Query.ownership(minPercent)': 'Leaves out who certainly has less, compared exactly; an unknown share is kept.',
  'Query.graph(focus)': 'Ids of the parties in the middle.',
  'Query.graph(depth)': 'How many facts away from them, at most.',
  'Query.graph(first)': 'How many facts at most.',
  'Query.changes(from)': 'The earlier day; what happens on it is not listed.',
  'Query.changes(to)': 'Last day.',
  'Query.connection(from)': 'Id of the party the chains start at.',
  'Query.connection(to)': 'Id of the party they lead to.',
  'Query.connection(kinds)': 'Only facts of these kinds; those that join no two parties cannot be named.',
  'Query.connection(maxLength)': 'Most steps of a chain, at most 8.',
  'Query.connections(from)': 'Id of the party the chains start at.',
  'Query.connections(to)': 'Id of the party they lead to.',
  'Query.connections(kinds)': 'Only facts of these kinds; those that join no two parties cannot be named.',
  'Query.connections(maxLength)': 'Most steps of a chain, at most 8.',
  'Query.search(text)': 'A name, a part of one, or an id, at most 200 characters.',
  'Source.text(from)': 'First line, from 1.',
  'Source.text(to)': 'Last line.',
};
const FIELDS: Readonly<Record<string, string>> = {
  totalCount: 'How many entries there are on all pages together.',
  edges: 'The entries of this page.',
  pageInfo: 'Where this page stands in the list.',
  cursor: 'Stands for this entry: give it as `after` to go on behind it.',
  node: 'The entry itself.',
};

/**
 * Gives descriptions to what the SDL leaves without one: first what an interface says of the field, then the words
 * above. What the SDL says itself stays.
 */
export function describeCommon(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type) || (!isObjectType(type) && !isInterfaceType(type))) continue;
    for (const field of Object.values(type.getFields())) {
      const declared = type
        .getInterfaces()
        .find((one) => one.getFields()[field.name])
        ?.getFields()[field.name];
      field.description ??= declared?.description ?? FIELDS[field.name];
      for (const argument of field.args) {
        argument.description ??= ARGUMENTS[`${type.name}.${field.name}(${argument.name})`] ?? ARGUMENTS[argument.name];
      }
    }
  }
}
