import { kind, type FieldValues, type Say } from '../kind.ts';
import { ATTRIBUTES } from '../word-lists.ts';

const fields = {
  attribute: { is: ATTRIBUTES, type: 'AttributeKind', required: true, says: 'What it says.', report: 'no' },
  label: { is: 'text', says: 'As the source heads it.', report: 'no' },
  text: { is: 'text', says: 'In words.' },
  amount: { is: 'decimal', says: 'As a figure, exact.' },
  unit: { is: 'text', says: 'Of the figure: a currency by ISO 4217, or a word.' },
  count: { is: 'count', says: 'As a whole number.' },
  period: { is: 'text', says: 'The period as the source names it.', report: 'no' },
} as const;

export const hasAttribute = kind(
  {
    kind: 'HAS_ATTRIBUTE',
    type: 'Attribute',
    is: 'A fact about one company or board alone.',
    says: 'a fact about one company or board alone.',
    subject: {
      name: 'board',
      is: 'company or board',
      says: "The board it is about, when it is a board's.",
      home: true,
    },
    object: { name: 'itself', is: 'itself', says: "A node made for this fact alone; its id is the fact's id." },
    fields,
    workedOut: {
      'board: Board': "The board it is about, when it is a board's.",
      'detail: [Detail!]!': 'Its parts, in the order of the source.',
    },
    list: { of: 'company', name: 'attributes' },
    topic: 'attribute',
    eventful: true,
    line: 'none',
    words: {
      name: 'Figure',
      matter: 'particulars of',
      asSubject: ['Figures', 180],
      ja: { name: '数値・記載事項', matter: '記載事項', asSubject: '数値・記載事項' },
    },
  },
  {
    tell: (fact, { a, board }, say) => {
      const value = attributeValue(fact, say);
      return `${board || a}: ${fact.label ?? say.plain(fact.attribute)}${value === undefined ? '' : `: ${value}`}`;
    },
  },
  {
    tell: (fact, { a, board }, say) => {
      const value = attributeValue(fact, say);
      return `${board || a}：${fact.label ?? say.plain(fact.attribute)}${value === undefined ? '' : `：${value}`}`;
    },
  },
);

/** What an attribute says, figure first; undefined when it only has details. */
export function attributeValue(
  { amount, count, unit, text, period }: FieldValues<typeof fields>,
  { figure, inBrackets, period: inWords }: Pick<Say, 'figure' | 'inBrackets' | 'period'>,
): string | undefined {
  const said = [
    amount === undefined ? undefined : figure(amount, unit),
    count === undefined ? undefined : figure(String(count), amount === undefined ? unit : undefined),
    text,
  ].filter((part) => part !== undefined);
  if (said.length === 0) return undefined;
  return `${said.join('; ')}${inBrackets(period && inWords(period))}`;
}
