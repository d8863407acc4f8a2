import {
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLArgument,
  type GraphQLInputType,
} from 'graphql';

/** A source of random numbers that gives the same ones for the same seed (mulberry32). */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 to below 1. */
  roll(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  below(most: number): number {
    return Math.floor(this.roll() * most);
  }

  of<T>(items: readonly T[]): T {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new Error('there is nothing to choose from');
    return item;
  }

  chance(probability: number): boolean {
    return this.roll() < probability;
  }
}

/** Ids that are in the graph, by what they are ids of. */
export interface Ids {
  readonly companies: readonly string[];
  readonly persons: readonly string[];
  readonly boards: readonly string[];
  readonly sources: readonly string[];
  readonly facts: readonly string[];
  readonly books: readonly string[];
}

/** What an argument of this name is an id of; any kind of id where nothing is said. */
const IDS_OF: Readonly<Record<string, keyof Ids>> = {
  company: 'companies',
  of: 'companies',
  person: 'persons',
  books: 'books',
  source: 'sources',
};
const DAYS = ['1990-01-01', '2005-06-30', '2007-03-31', '2007-06-27', '2012-01-01', '2099-12-31'];
const NUMBERS = [0, 1, 2, 5, 20, 100, 1000, -1];
const TEXTS = ['bank', 'iij', 'suzuki', 'x', '鈴木', '', '%', 'internet initiative', 'a'.repeat(201)];
/** One id in so many is of another kind, or of nothing. */
const WRONG = 0.05;

/** The arguments of a field as they are written, with the parentheses; those that may be left out often are. */
export function randomArguments(
  field: { name: string; args: readonly GraphQLArgument[] },
  dice: Dice,
  ids: Ids,
): string {
  const given = field.args.flatMap((argument) => {
    if (!isNonNullType(argument.type) && dice.chance(0.6)) return [];
    return [`${argument.name}: ${literal(argument.name, field.name, argument.type, dice, ids)}`];
  });
  return given.length === 0 ? '' : `(${given.join(', ')})`;
}

function literal(name: string, field: string, type: GraphQLInputType, dice: Dice, ids: Ids): string {
  const bare = getNullableType(type);
  if (isListType(bare)) {
    const items = Array.from({ length: 1 + dice.below(3) }, () => literal(name, field, bare.ofType, dice, ids));
    return `[${items.join(', ')}]`;
  }
  if (isEnumType(bare)) return dice.of(bare.getValues()).name;
  if (isInputObjectType(bare)) {
    const fields = Object.values(bare.getFields()).flatMap((one) =>
      isNonNullType(one.type) || dice.chance(0.25)
        ? [`${one.name}: ${literal(one.name, field, one.type, dice, ids)}`]
        : [],
    );
    return `{${fields.join(', ')}}`;
  }
  switch (String(bare)) {
    case 'Int':
      return String(dice.of(NUMBERS));
    case 'Float':
      return String(dice.of([0, 5, 25.5, 101]));
    case 'Boolean':
      return String(dice.chance(0.5));
    case 'Date':
      return JSON.stringify(dice.of(DAYS));
    case 'PartialDate':
      return JSON.stringify(dice.of(['2005', '2005-06', '2007-03-31']));
    case 'Decimal':
      return JSON.stringify(dice.of(['0', '5', '25.5', '1000000000', '-1']));
    case 'ID':
      return JSON.stringify(randomId(name, field, dice, ids));
    default:
      return JSON.stringify(dice.of(TEXTS));
  }
}

function randomId(name: string, field: string, dice: Dice, ids: Ids): string {
  if (dice.chance(WRONG)) return dice.of(['nobody', '', 'iij ', '../x', ...ids.facts]);
  const kind = IDS_OF[name] ?? (name === 'id' ? idKind(field) : undefined);
  return dice.of(kind === undefined ? [...ids.companies, ...ids.persons] : ids[kind]);
}

function idKind(field: string): keyof Ids | undefined {
  if (field === 'company' || field === 'companies') return 'companies';
  if (field === 'person') return 'persons';
  if (field === 'board') return 'boards';
  if (field === 'source') return 'sources';
  return field === 'fact' ? 'facts' : undefined;
}
