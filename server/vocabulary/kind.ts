/**
 * How a kind of fact is described: one file in kinds/ for each. What is stored, asked, checked, answered, drawn and
 * said of facts is made from these descriptions, or held against them. Nothing outside this folder is imported.
 */
import type { Language } from './languages.ts';

/** What a field holds. `company` is the id of one, `kind` a kind of fact. */
export type FieldForm =
  | 'text'
  | 'decimal'
  | 'currency'
  | 'day'
  | 'date'
  | 'flag'
  | 'count'
  | 'positive'
  | 'company'
  | 'kind'
  | readonly string[];

export interface Field {
  readonly is: FieldForm;
  /** Units, sign, what its absence means; the API's description. */
  readonly says: string;
  /** True when a fact of the kind always has it. One with a `byDefault` always has it too. */
  readonly required?: true;
  /** What the seed's files mean when they leave it out. */
  readonly byDefault?: string | boolean;
  /** Name of the words in the API, when `is` is a list of words. */
  readonly type?: string;
  /** `no`: the API does not answer it as it is stored. */
  readonly api?: 'no';
  /** `no`: the report's table of facts leaves it out. */
  readonly report?: 'no';
}
export type Fields = Readonly<Record<string, Field>>;

/** What stands at an end of a fact. `itself`: a node made for the fact alone. */
export type EndForm = 'party' | 'person' | 'company' | 'board' | 'source' | 'company or board' | 'itself';

export interface End {
  readonly is: EndForm;
  /** Its name in the API. */
  readonly name: string;
  readonly says: string;
  /** Its name in the seed's files, when it is another. */
  readonly inFile?: string;
  /** True when it is the company, or the person, in whose file the fact stands. */
  readonly home?: true;
}

/** Heading under which a party's facts are listed, and its place among the headings. */
export type Heading = readonly [heading: string, place: number];

export interface KindShape {
  /** The relationship in the graph. */
  readonly kind: string;
  /** The type in the API. */
  readonly type: string;
  /** A sentence that ends with a full stop: what the type stands for. */
  readonly is: string;
  /** A clause about its two ends, with a full stop. */
  readonly says: string;
  readonly subject: End;
  readonly object: End;
  readonly fields: Fields;
  /**
   * Fields of the API that are worked out, as `name: Type`, and what they say; resolved in graph/facts/fact-types.ts.
   */
  readonly workedOut?: Readonly<Record<string, string>>;
  /** The list of the seed's files in which the kind stands, in the file of a company or in the entry of a person. */
  readonly list: { readonly of: 'company' | 'person'; readonly name: string };
  /** A field that tells facts apart in their ids, besides kind, ends and date. */
  readonly topic?: string;
  /** False when nothing happens on the day on which such a fact begins or ends. */
  readonly eventful: boolean;
  /** The line it is drawn with between two parties; none for a fact about one alone. */
  readonly line: 'holding' | 'seat' | 'loan' | 'trade' | 'audit' | 'post' | 'other' | 'none';
  /**
   * What a what-if offers: where in its list, the middle of a sentence, the fields that can be given. Absent: not
   * offered.
   */
  readonly suppose?: {
    readonly place: number;
    readonly words: string;
    /** The middle between the two names in Japanese, which leads on to the second. */
    readonly ja: string;
    readonly fields: readonly string[];
  };
  readonly words: {
    /** In the singular, with a capital. */
    readonly name: string;
    /** In the plural, with the word that leads on to the company: "loans to". */
    readonly matter: string;
    /** Headings for the party that is its subject, and for the one that is its object. */
    readonly asSubject: Heading;
    readonly asObject?: Heading;
    /** The same in Japanese; `matter` follows the company and a particle: "Xの" + "株主". */
    readonly ja: {
      readonly name: string;
      readonly matter: string;
      readonly asSubject: string;
      readonly asObject?: string;
    };
  };
}

type ValueOf<F extends Field> = F['is'] extends readonly (infer W)[]
  ? W
  : F['is'] extends 'flag'
    ? boolean
    : F['is'] extends 'count' | 'positive'
      ? number
      : string;
type Always<F extends Fields> = {
  [N in keyof F]: F[N] extends { readonly required: true } | { readonly byDefault: string | boolean } ? N : never;
}[keyof F];

/** The own fields of a fact as the program has them. */
export type FieldValues<F extends Fields> = { readonly [N in Always<F>]: ValueOf<F[N]> } & {
  readonly [N in Exclude<keyof F, Always<F>>]?: ValueOf<F[N]>;
};

/** Names of the two parties, and of the board or the source where one is an end. */
export interface Names {
  readonly a: string;
  readonly b: string;
  readonly board: string;
  readonly source: string;
}

/** What a sentence is made with. */
export interface Say {
  /** Whether the fact was over on the day asked about. */
  readonly over: boolean;
  /** ` (from April 2002 until June 2005)`, or nothing. */
  readonly span: string;
  /** Since when, as far as it is stated. */
  readonly from: string | undefined;
  readonly date: (date: string) => string;
  /** In Japanese all of these give the same in Japanese: `（2002年4月から2005年6月まで）`, `2,000,000,000円`. */
  /** `2,000,000,000 JPY`; `an unknown amount` when there is none. */
  readonly money: (amount: string | undefined, currency: string | undefined) => string;
  readonly figure: (amount: string, unit?: string) => string;
  /** `¥2,000,000,000`: the sum with the sign of its currency, for lists of figures. */
  readonly sum: (amount: string, currency: string | undefined) => string;
  /** `since April 2002`, `April 2002 to June 2005`, `until June 2005`. */
  readonly held: string | undefined;
  readonly period: (period: string) => string;
  /** `, one, another`; what is unknown is left out. */
  readonly aside: (...words: readonly (string | false | undefined)[]) => string;
  /** ` (one, another)`; what is unknown is left out. */
  readonly inBrackets: (...words: readonly (string | undefined)[]) => string;
  /** The word, unless the title has it already. */
  readonly unlessIn: (title: string | undefined, word: string) => string | undefined;
  /** `SHARES_OUTSTANDING` as `shares outstanding`. */
  readonly plain: (word: string) => string;
  /** Name of the party whose id a field holds. */
  readonly name: (id: string) => string;
  /** Words of `matter` for a kind of fact. */
  readonly matter: (kind: string) => string;
}

/** Words one after another, with commas between; what is unknown is left out. */
export type Parts = readonly (string | false | undefined)[];

export interface Telling<F extends Fields> {
  /** One plain sentence with the figures; what is left open is called unknown. */
  tell(fact: FieldValues<F>, names: Names, say: Say): string;
  /** What it says beside its parties, where they stand by it already: figures, days, terms. Absent: the sentence. */
  state?(fact: FieldValues<F>, names: Names, say: Say): Parts;
}

/** How a kind tells itself in each language. */
export interface Tellings<F extends Fields> {
  readonly tellings: Readonly<Record<Language, Telling<F>>>;
}

/** A kind that tells itself by its own fields alone, in English and in Japanese. */
export function kind<const S extends KindShape>(
  shape: S,
  en: Telling<S['fields']>,
  ja: Telling<S['fields']>,
): S & Tellings<S['fields']> {
  return { ...shape, tellings: { en, ja } };
}

/** A kind whose sentence needs more than its own fields; facts/summary tells it. */
export function kindToldElsewhere<const S extends KindShape>(shape: S): S {
  return shape;
}
