import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../shared/project-root.ts';
import { shapeOf } from '../vocabulary/ends.ts';
import type { EndForm, Field, KindShape } from '../vocabulary/kind.ts';
import { FACT_KINDS } from '../vocabulary/kinds.ts';
import { LANGUAGES, type Language } from '../vocabulary/languages.ts';
import { ATTRIBUTE_WORDS, BOARD_WORDS } from '../vocabulary/printed-words.ts';

/**
 * What the client takes from the descriptions: words, headings, lines, what can be supposed; and what it asks of facts.
 */
export function clientFiles(): { path: string; text: string }[] {
  const fragment = join(projectRoot(), 'client', 'lib', 'facts', 'fact-fields.ts');
  return [
    { path: join(projectRoot(), 'client', '__generated__', 'fact-kinds.ts'), text: tables() },
    { path: fragment, text: withFields(readFileSync(fragment, 'utf8')) },
  ];
}

function tables(): string {
  const kinds = FACT_KINDS.map(shapeOf);
  const supposed = kinds
    .flatMap((shape) => (shape.suppose === undefined ? [] : [{ ...shape, suppose: shape.suppose }]))
    .sort((a, b) => a.suppose.place - b.suppose.place);
  return [
    '// Written by `npm run codegen` from server/vocabulary/kinds/. Edit those, not this file.',
    '',
    '/** What a fact of each kind is called. */',
    constant('FACT_KIND_WORDS', {
      en: Object.fromEntries(kinds.map(({ kind, words }) => [kind, words.name])),
      ja: Object.fromEntries(kinds.map(({ kind, words }) => [kind, words.ja.name])),
    }),
    '',
    '/** The line it is drawn with between two parties; none for a fact about one alone. */',
    constant('FACT_LINES', Object.fromEntries(kinds.map(({ kind, line }) => [kind, line]))),
    '',
    '/** Headings under which facts about one party are listed, in the order in which they are read. */',
    constant('HEADINGS', headings(kinds)),
    '',
    '/** The heading for the party that is the subject of a fact, and for the one that is its object. */',
    constant(
      'FACT_HEADINGS',
      Object.fromEntries(
        kinds.map(({ kind, words: { asSubject, asObject } }) => [
          kind,
          { subject: asSubject[0], object: (asObject ?? asSubject)[0] },
        ]),
      ),
    ),
    '',
    '/** The headings in Japanese: of the subject of a fact, and of its object. */',
    constant(
      'JAPANESE_HEADINGS',
      Object.fromEntries(
        kinds.map(({ kind, words: { ja } }) => [kind, { subject: ja.asSubject, object: ja.asObject ?? ja.asSubject }]),
      ),
    ),
    '',
    '/** Fields of what can be supposed anew, and what each holds. */',
    constant(
      'SUPPOSABLE',
      Object.fromEntries(
        supposed.map(({ kind, fields, suppose }) => [
          kind,
          {
            from: 'date',
            to: 'date',
            ...Object.fromEntries(suppose.fields.map((name) => [name, formOf(fields[name])])),
          },
        ]),
      ),
    ),
    '',
    '/** Its sentence, as the middle between two names. */',
    constant('SUPPOSED_SENTENCES', {
      en: Object.fromEntries(supposed.map(({ kind, suppose }) => [kind, suppose.words])),
      ja: Object.fromEntries(supposed.map(({ kind, suppose }) => [kind, suppose.ja])),
    }),
    '',
    '/** What a figure is called where the source gives it no label. */',
    constant('ATTRIBUTE_WORDS', byLanguage(ATTRIBUTE_WORDS)),
    '',
    '/** What a board of each kind is called. */',
    constant('BOARD_WORDS', byLanguage(BOARD_WORDS)),
    '',
    '/** What can stand at its ends; a board is chosen by its company. */',
    constant(
      'SUPPOSED_ENDS',
      Object.fromEntries(
        supposed.map(({ kind, subject, object }) => [
          kind,
          { subject: partyOf(subject.is), object: partyOf(object.is) },
        ]),
      ),
    ),
    '',
  ].join('\n');
}

/** Names are those of things that are not facts of a kind of their own: spellings and identifiers. */
function headings(kinds: readonly KindShape[]): readonly string[] {
  const all = kinds.flatMap(({ words: { asSubject, asObject } }) => [asSubject, ...(asObject ? [asObject] : [])]);
  const placed = [...new Map<string, number>([...all, ['Names', 190] as const])];
  return placed.sort(([, a], [, b]) => a - b).map(([heading]) => heading);
}

/** Words of each language together: the page needs those of one. */
function byLanguage(words: Readonly<Record<string, Readonly<Record<Language, string>>>>) {
  return Object.fromEntries(
    LANGUAGES.map((language) => [
      language,
      Object.fromEntries(Object.entries(words).map(([key, said]) => [key, said[language]])),
    ]),
  );
}

function formOf(field: Field | undefined): string {
  if (typeof field?.is !== 'string')
    throw new Error('What is supposed must be a field of its kind that holds no words of a list.');
  return field.is === 'positive' ? 'count' : field.is;
}

function partyOf(is: EndForm): 'PERSON' | 'COMPANY' | 'ANY' | 'BOARD' {
  if (is === 'person') return 'PERSON';
  if (is === 'board') return 'BOARD';
  return is === 'party' ? 'ANY' : 'COMPANY';
}

function constant(name: string, value: unknown): string {
  return `export const ${name} = ${JSON.stringify(value, null, 2)} as const;`;
}

const BEGIN = '      # Written by npm run codegen from server/vocabulary/kinds/.\n';
const END = '      # End of what is written.\n';

/**
 * The fragment with its regular kinds made anew: two parties at the ends, which `parties` tells, and own fields as they
 * are stored.
 */
function withFields(text: string): string {
  const begin = text.indexOf(BEGIN);
  const end = text.indexOf(END);
  if (begin < 0 || end < begin)
    throw new Error('client/lib/facts/fact-fields.ts must hold the two lines between which it is written.');
  const kinds = FACT_KINDS.map(shapeOf).filter(isRegular);
  return `${text.slice(0, begin)}${BEGIN}${kinds.map(selection).join('')}${text.slice(end)}`;
}

function isRegular({ subject, object, fields, workedOut }: KindShape): boolean {
  const party = (is: EndForm) => is === 'party' || is === 'person' || is === 'company';
  return party(subject.is) && party(object.is) && workedOut === undefined && Object.keys(fields).length > 0;
}

/**
 * A field that is always there in one kind and may be null in another has a name of its own where it always is: one
 * answer cannot hold both.
 */
function asked(type: string, name: string): string {
  const forms = FACT_KINDS.flatMap((kind) => shapeOf(kind).fields[name] ?? []).map(isAlways);
  const own = FACT_KINDS.map(shapeOf).find((shape) => shape.type === type)?.fields[name];
  if (own === undefined || !isAlways(own) || forms.every((always) => always)) return name;
  return `${name}Of${type}: ${name}`;
}

function isAlways({ required, byDefault }: Field): boolean {
  return required === true || byDefault !== undefined;
}

function selection({ type, subject, object, fields }: KindShape): string {
  const own = Object.entries(fields).flatMap(([name, { is, api }]) =>
    api === 'no' ? [] : is === 'company' ? party(name) : [`        ${asked(type, name)}`],
  );
  return [`      ... on ${type} {`, ...party(subject.name), ...party(object.name), ...own, '      }', ''].join('\n');
}

function party(name: string): string[] {
  return [`        ${name} {`, '          ...PartyRef', '        }'];
}
