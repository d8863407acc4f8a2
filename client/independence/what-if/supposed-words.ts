import { SUPPOSED_SENTENCES } from '../../__generated__/fact-kinds.ts';
import { dayInWords, span } from '../../lib/days.ts';
import { amountText, grouped } from '../../lib/figures.ts';
import type { FieldName, Fields, SupposableKind, SupposedEntry } from '../../lib/address/supposed.ts';

export const FIELD_LABELS: Readonly<Record<FieldName, string>> = {
  from: 'Since',
  to: 'Until',
  title: 'Title',
  executive: 'Executive',
  employee: 'Employee',
  representative: 'Representative',
  outside: 'Outside',
  fullTime: 'Full-time',
  meeting: 'Day of the meeting',
  shares: 'Shares',
  percent: 'Percent',
  amount: 'Amount',
  currency: 'Currency',
  periodFrom: 'Paid from',
  periodTo: 'Paid until',
  degree: 'Degree of kinship',
};

/** What of a known fact can be supposed otherwise, as the end of “What if”. */
export const CHANGE_WORDS: Readonly<Partial<Record<FieldName, string>>> = {
  to: 'it had ended in',
  from: 'it had begun in',
  title: 'its title were',
  executive: 'it were executive',
  employee: 'it were an employment',
  representative: 'it represented the company',
  outside: 'it were outside',
  shares: 'the shares were',
  percent: 'the percentage were',
  amount: 'the amount were',
  degree: 'the degree were',
};

/** The sentence of an entry; `names` gives the words for ids: a party, a board, or a fact in a sentence. */
export function supposedText(entry: SupposedEntry, nameOf: (id: string) => string): string {
  switch (entry.what) {
    case 'remove':
      return `Not so: ${nameOf(entry.fact)}`;
    case 'change':
      return `${changesText(entry.fields)}: ${nameOf(entry.fact)}`;
    case 'add':
      return [
        addedText(entry.kind, nameOf(entry.subject), nameOf(entry.object), entry.fields),
        ...detailTexts(entry.fields),
      ].join(', ');
  }
}

function changesText(fields: Fields): string {
  const texts = Object.entries(fields).map(([name, value]) => {
    switch (name) {
      case 'to':
        return `ended ${dayInWords(value)}`;
      case 'from':
        return `began ${dayInWords(value)}`;
      default:
        return valueText(name as FieldName, value);
    }
  });
  const text = texts.join(', ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function addedText(
  kind: SupposableKind,
  subject: string,
  object: string,
  { amount, currency, percent, shares, meeting, degree }: Fields,
): string {
  const money = amount === undefined ? undefined : amountText(amount, currency ?? null);
  switch (kind) {
    case 'SITS_ON':
      return `${subject} sits on the ${object}`;
    case 'NOMINATED_TO':
      return `${subject} stands for election to the ${object}${meeting === undefined ? '' : ` on ${dayInWords(meeting)}`}`;
    case 'HOLDS':
      return `${subject} holds ${percent !== undefined ? `${percent} %` : shares !== undefined ? `${grouped(shares)} shares` : 'an unknown share'} of ${object}`;
    case 'TRADES_WITH':
      return `${subject} pays ${object} ${money ?? 'an unknown amount'}`;
    case 'LENDS_TO':
      return `${subject} has lent ${money ?? 'an unknown amount'} to ${object}`;
    case 'KIN_OF':
      return `${subject} is a relative of ${object}${degree === undefined ? '' : ` (degree ${degree})`}`;
    default:
      return `${subject} ${SUPPOSED_SENTENCES[kind]} ${object}`;
  }
}

const SAID: ReadonlySet<string> = new Set<FieldName>([
  'from',
  'to',
  'amount',
  'currency',
  'percent',
  'shares',
  'meeting',
  'degree',
  'periodFrom',
  'periodTo',
]);

function detailTexts(fields: Fields): readonly string[] {
  const { from, to, periodFrom, periodTo } = fields;
  const others = Object.entries(fields).flatMap(([name, value]) =>
    SAID.has(name) ? [] : [valueText(name as FieldName, value)],
  );
  const spans = [span(from ?? null, to ?? null), span(periodFrom ?? null, periodTo ?? null)];
  return [...others, ...spans.filter((text) => text !== undefined)];
}

function valueText(name: FieldName, value: string): string {
  const label = FIELD_LABELS[name].toLowerCase();
  if (value === 'yes') return label;
  if (value === 'no') return `not ${label}`;
  if (name === 'title') return `“${value}”`;
  return name === 'percent' ? `${value} %` : `${label} ${/^\d+$/.test(value) ? grouped(value) : value}`;
}
