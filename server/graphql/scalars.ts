import { GraphQLError, GraphQLScalarType, Kind, print, type ValueNode } from 'graphql';
import { LONGEST_NUMBER } from '../shared/text-faults.ts';
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
  Decimal: textScalar(
    'Decimal',
    (text) => DECIMAL.test(text),
    `decimal text such as "86.1" of at most ${String(LONGEST_NUMBER)} characters`,
    // What is worked out may be longer than what anybody gives.
    LONGEST_NUMBER,
  ),
} as const;

function textScalar(
  name: string,
  fits: (text: string) => boolean,
  form: string,
  longest = Infinity,
): GraphQLScalarType<string, string> {
  const taken = (text: string) => text.length <= longest && fits(text);
  const refuse = (given: string, node?: ValueNode): never => {
    throw new GraphQLError(`${given} is not ${form}.`, node === undefined ? {} : { nodes: node });
  };
  return new GraphQLScalarType({
    name,
    parseValue: (value) => (typeof value === 'string' && taken(value) ? value : refuse(JSON.stringify(value))),
    parseLiteral: (node) => (node.kind === Kind.STRING && taken(node.value) ? node.value : refuse(print(node), node)),
    serialize: (value) => {
      // A value of another form here is our own fault, not the asker's.
      if (typeof value === 'string' && fits(value)) return value;
      throw new TypeError(`${name} cannot be ${JSON.stringify(value)}`);
    },
  });
}
