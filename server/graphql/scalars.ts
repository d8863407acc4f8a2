import { GraphQLError, GraphQLScalarType, Kind, print, type ValueNode } from 'graphql';
import { isDay, isPartialDate } from '../time/day.ts';

const DECIMAL = /^-?\d+(\.\d+)?$/;

/** The three scalars of base.graphql; each takes and gives text, and refuses what is not of its form. */
export const scalars = {
  Date: textScalar('Date', isDay, 'a day that exists, written "YYYY-MM-DD"'),
  PartialDate: textScalar(
    'PartialDate',
    isPartialDate,
    'a date that exists, written "YYYY", "YYYY-MM" or "YYYY-MM-DD"',
  ),
  Decimal: textScalar('Decimal', (text) => DECIMAL.test(text), 'decimal text such as "86.1"'),
} as const;

function textScalar(name: string, fits: (text: string) => boolean, form: string): GraphQLScalarType<string, string> {
  const refuse = (given: string, node?: ValueNode): never => {
    throw new GraphQLError(`${given} is not ${form}.`, node === undefined ? {} : { nodes: node });
  };
  return new GraphQLScalarType({
    name,
    parseValue: (value) => (typeof value === 'string' && fits(value) ? value : refuse(JSON.stringify(value))),
    parseLiteral: (node) => (node.kind === Kind.STRING && fits(node.value) ? node.value : refuse(print(node), node)),
    serialize: (value) => {
      // A value of another form here is our own fault, not the asker's.
      if (typeof value === 'string' && fits(value)) return value;
      throw new TypeError(`${name} cannot be ${JSON.stringify(value)}`);
    },
  });
}
