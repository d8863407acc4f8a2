import {
  assertValidSchema,
  buildASTSchema,
  concatAST,
  GraphQLScalarType,
  isAbstractType,
  isObjectType,
  isScalarType,
  parse,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  type GraphQLTypeResolver,
} from 'graphql';
import { describeCommon } from './common-descriptions.ts';

/** Answers of one feature: per type its fields, `__resolveType` for an interface, or a whole scalar. */
export type Resolvers = Readonly<Record<string, FieldResolvers | GraphQLScalarType>>;
type FieldResolvers = Readonly<Record<string, unknown>>;
type AnyResolver = GraphQLFieldResolver<unknown, unknown>;

/**
 * One schema from the SDL of the features and their resolvers. A field without a resolver is read from its parent.
 * Throws an Error that names every resolver that fits no type or field, and every one that two features both give.
 */
export function joinSchema(sdl: readonly string[], features: readonly Resolvers[]): GraphQLSchema {
  const schema = buildASTSchema(concatAST(sdl.map((text) => parse(text, { noLocation: true }))));
  assertValidSchema(schema);
  const problems: string[] = [];
  const taken = new Set<string>();
  for (const [typeName, answers] of features.flatMap((feature) => Object.entries(feature))) {
    const type = schema.getType(typeName);
    if (answers instanceof GraphQLScalarType) {
      if (isScalarType(type)) adoptScalar(type, answers);
      else problems.push(`there is no scalar ${typeName}`);
      continue;
    }
    const fields = isObjectType(type) ? type.getFields() : {};
    for (const [fieldName, answer] of Object.entries(answers)) {
      const field = fields[fieldName];
      const place = `${typeName}.${fieldName}`;
      if (taken.has(place)) problems.push(`${place} is answered twice`);
      taken.add(place);
      if (typeof answer !== 'function') problems.push(`the resolver of ${place} is no function`);
      else if (fieldName === '__resolveType' && isAbstractType(type))
        type.resolveType = answer as GraphQLTypeResolver<unknown, unknown>;
      else if (field !== undefined) field.resolve = answer as AnyResolver;
      else problems.push(`there is no field ${place}`);
    }
  }
  describeCommon(schema);
  if (problems.length > 0) throw new Error(`The resolvers do not fit the SDL: ${problems.join('; ')}.`);
  return schema;
}

/** The SDL's scalar keeps its name and description and gets the behaviour. */
function adoptScalar(declared: GraphQLScalarType, given: GraphQLScalarType): void {
  declared.parseValue = given.parseValue.bind(given);
  declared.parseLiteral = given.parseLiteral.bind(given);
  declared.serialize = given.serialize.bind(given);
}
