import { COMMA } from '../../lib/language/language.ts';
import { SUPPOSED_SENTENCES } from '../../lib/facts/kind-words.ts';
import { dayInWords, span } from '../../lib/days.ts';
import { amountText, grouped } from '../../lib/figures.ts';
import type { FieldName, Fields, SupposableKind, SupposedEntry } from '../../lib/address/supposed.ts';
import { say } from './messages/words.ts';

export const FIELD_LABELS: Readonly<Record<FieldName, string>> = {
  from: say('since'),
  to: 'Until',
  title: say('title'),
  executive: say('executive'),
  employee: say('employee'),
  representative: say('representative'),
  outside: say('outside'),
  fullTime: say('fullTime'),
  meeting: say('dayOfTheMeeting'),
  shares: say('shares'),
  percent: say('percent'),
  amount: say('amount'),
  currency: say('currency'),
  periodFrom: say('paidFrom'),
  periodTo: say('paidUntil'),
  degree: say('degreeOfKinship'),
};

/** What of a known fact can be supposed otherwise, as the end of “What if”. */
export const CHANGE_WORDS: Readonly<Partial<Record<FieldName, string>>> = {
  to: say('itHadEndedIn'),
  from: say('itHadBegunIn'),
  title: say('itsTitleWere'),
  executive: say('itWereExecutive'),
  employee: say('itWereAnEmployment'),
  representative: say('itRepresentedTheCompany'),
  outside: say('itWereOutside'),
  shares: say('theSharesWere'),
  percent: say('thePercentageWere'),
  amount: say('theAmountWere'),
  degree: say('theDegreeWere'),
};

/** The sentence of an entry; `names` gives the words for ids: a party, a board, or a fact in a sentence. */
export function supposedText(entry: SupposedEntry, nameOf: (id: string) => string): string {
  switch (entry.what) {
    case 'remove':
      return say('notSoFact', { fact: nameOf(entry.fact) });
    case 'change':
      return `${changesText(entry.fields)}: ${nameOf(entry.fact)}`;
    case 'add':
      return [
        addedText(entry.kind, nameOf(entry.subject), nameOf(entry.object), entry.fields),
        ...detailTexts(entry.fields),
      ].join(COMMA);
  }
}

function changesText(fields: Fields): string {
  const texts = Object.entries(fields).map(([name, value]) => {
    switch (name) {
      case 'to':
        return say('endedValue', { value: dayInWords(value) });
      case 'from':
        return say('beganValue', { value: dayInWords(value) });
      default:
        return valueText(name as FieldName, value);
    }
  });
  const text = texts.join(COMMA);
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
      return say('subjectSitsOnTheObject', { subject, object });
    case 'NOMINATED_TO':
      return say('subjectStandsForElectionToThe', {
        subject,
        object,
        meeting: meeting === undefined ? '' : say('onMeeting', { meeting: dayInWords(meeting) }),
      });
    case 'HOLDS':
      return say('subjectHoldsPercentOfObject', {
        subject,
        percent:
          percent !== undefined
            ? `${percent} %`
            : shares !== undefined
              ? say('sharesShares', { shares: grouped(shares) })
              : say('anUnknownShare'),
        object,
      });
    case 'TRADES_WITH':
      return say('subjectPaysObjectMoney', { subject, object, money: money ?? say('anUnknownAmount') });
    case 'LENDS_TO':
      return say('subjectHasLentMoneyToObject', { subject, money: money ?? say('anUnknownAmount'), object });
    case 'KIN_OF':
      return say('subjectIsARelativeOfObject', {
        subject,
        object,
        degree: degree === undefined ? '' : say('degreeDegree', { degree }),
      });
    default:
      return say('subjectDoesObject', { subject, does: SUPPOSED_SENTENCES[kind], object });
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
  if (value === 'no') return say('notLabel', { label });
  if (name === 'title') return `“${value}”`;
  return name === 'percent' ? `${value} %` : `${label} ${/^\d+$/.test(value) ? grouped(value) : value}`;
}
