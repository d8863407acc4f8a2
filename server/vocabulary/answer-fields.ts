/** The fields of answers to open questions. Nothing is imported here, as in the topics that use them. */

/** How a field is filled in. `party`: a company by name or id, `person`: a natural person by name or id. */
export type AnswerFieldForm =
  'party' | 'person' | 'text' | 'decimal' | 'currency' | 'day' | 'date' | 'count' | 'whole' | 'flag';

/** Forms of a Japanese stock company, in English and as the law calls them. */
const FORMS = [
  'COMPANY AUDITORS — 監査役会設置会社',
  'AUDIT AND SUPERVISORY COMMITTEE — 監査等委員会設置会社',
  'THREE COMMITTEES — 指名委員会等設置会社',
] as const;

/** Segments of exchanges that rules name. */
export const NO_SEGMENT = 'NONE OF THESE';
const SEGMENTS = [
  'Prime — プライム',
  'Standard — スタンダード',
  'Growth — グロース',
  'First Section — 市場第一部',
  'Second Section — 市場第二部',
  'Mothers — マザーズ',
  'JASDAQ — ジャスダック',
  'Premium',
  'Commercial Companies',
  'Transition',
  'AIM',
  'GEM',
  NO_SEGMENT,
] as const;

export const ANSWER_FIELDS = {
  organisation: { is: 'party', says: 'name or id of the organisation' },
  who: { is: 'person', says: 'full name of the person' },
  relation: { is: 'text', says: 'relation to the officer: spouse, son, sister …' },
  degree: { is: 'count', says: 'degree of kinship, 1 to 9' },
  title: { is: 'text', says: 'title of the post, as it is printed' },
  onBoard: { is: 'flag', says: 'seat on the board of directors there: yes or no' },
  executive: { is: 'flag', says: 'executive post: yes or no' },
  employee: { is: 'flag', says: 'employment: yes or no' },
  onTheAudit: { is: 'flag', says: 'worked on the audit of the company: yes or no' },
  scheme: {
    is: 'text',
    says: 'OPTIONS, PERFORMANCE PAY or PENSION',
    choices: ['OPTIONS', 'PERFORMANCE PAY', 'PENSION'],
  },
  direction: { is: 'text', says: 'PAID TO them or PAID BY them', choices: ['PAID TO', 'PAID BY'] },
  nature: { is: 'text', says: 'for what' },
  shares: { is: 'decimal', says: 'number of shares' },
  percent: { is: 'decimal', says: 'percent of the votes' },
  amount: { is: 'decimal', says: 'amount in whole units of the currency' },
  currency: { is: 'currency', says: 'currency, three letters' },
  periodFrom: { is: 'day', says: 'first day of the period, YYYY-MM-DD' },
  periodTo: { is: 'day', says: 'last day of the period, YYYY-MM-DD' },
  balanceOn: { is: 'day', says: 'day of the balance, YYYY-MM-DD' },
  from: { is: 'date', says: 'since when, YYYY, YYYY-MM or YYYY-MM-DD' },
  form: { is: 'text', says: 'form of the company', choices: FORMS },
  segment: { is: 'text', says: 'segment of the exchange', choices: SEGMENTS },
  outside: { is: 'flag', says: 'outside, as the company calls the member: yes or no' },
  fullTime: { is: 'flag', says: 'full time: yes or no' },
  attended: { is: 'whole', says: 'meetings attended' },
  held: { is: 'whole', says: 'meetings held in the term' },
  policyShares: { is: 'decimal', says: 'policy shareholdings, in whole units of the currency' },
  netAssets: { is: 'decimal', says: 'net assets, in whole units of the currency' },
  into: { is: 'currency', says: 'the other currency, three letters' },
  rate: { is: 'decimal', says: 'one unit of the first currency in the other' },
  meeting: { is: 'day', says: 'day of the meeting, YYYY-MM-DD' },
  to: { is: 'date', says: 'the first day on which it no longer held; blank while it goes on' },
} as const satisfies Readonly<
  Record<string, { readonly is: AnswerFieldForm; readonly says: string; readonly choices?: readonly string[] }>
>;
export type AnswerField = keyof typeof ANSWER_FIELDS;
export const ANSWER_FIELD_NAMES = Object.keys(ANSWER_FIELDS) as readonly AnswerField[];

/** The choice that a text names, whole or by either side of its dash, in any case; undefined where it names none. */
export function choiceOf(choices: readonly string[], text: string): string | undefined {
  const plain = (words: string) => words.normalize('NFKC').trim().toLowerCase();
  return choices.find((one) => [one, ...one.split(' — ')].some((part) => plain(part) === plain(text)));
}
