import { COMPANY_TOPICS } from './company-topics.ts';
import type { QuestionTopic } from './question-topic.ts';

/**
 * What an open question can be about: the word before the colon of its key. Each says what kind of fact would answer
 * it, with the fields that a form asks for. Questions are asked by the rules, printed by the questionnaire and read
 * back by the intake.
 */

const POST = ['title', 'onBoard', 'executive', 'employee', 'from', 'to'] as const;
const PAID = ['amount', 'currency', 'periodFrom', 'periodTo'] as const;
const TRADE = {
  form: 'ROWS',
  matter: 'TRADES_WITH',
  fields: ['organisation', 'direction', 'nature', ...PAID],
  needed: ['organisation', 'direction'],
} as const;
const STATEMENT = { form: 'STATEMENT', fields: [] } as const;

export const QUESTION_TOPICS = {
  career: {
    form: 'ROWS',
    answeredBy: 'posts: where, as what, from when to when',
    matter: 'WORKS_FOR',
    no: 'no post but those that the published sources already tell',
    fields: ['organisation', ...POST],
    needed: ['organisation', 'title'],
  },
  family: {
    form: 'ROWS',
    answeredBy: 'relatives with such a tie, each with the post or the payment',
    matter: 'KIN_OF',
    no: 'no spouse and no relative up to the fourth degree has, or had in the last ten years, such a tie or was paid',
    fields: ['who', 'relation', 'degree', 'organisation', ...POST, ...PAID],
    needed: ['who', 'relation'],
  },
  fees: {
    form: 'ROWS',
    answeredBy: 'payments besides the fee for the seat, by payer, amount and period',
    matter: 'TRADES_WITH',
    no: 'nothing was paid besides the fee for the seat, neither to the person nor to the person’s firm',
    fields: ['organisation', 'nature', ...PAID],
    needed: [...PAID],
  },
  owns: {
    form: 'ROWS',
    answeredBy: 'holdings in organisations',
    matter: 'HOLDS',
    no: 'no shares or interests in an organisation that deals with, lends to, audits, advises or holds the company',
    fields: ['organisation', 'shares', 'percent', 'from', 'to'],
    needed: ['organisation'],
  },
  shares: {
    form: 'ROWS',
    answeredBy: 'the number of shares of the company',
    matter: 'HOLDS',
    no: 'no share of the company, neither directly nor through others',
    fields: ['shares', 'percent', 'from', 'to'],
  },
  links: {
    form: 'ROWS',
    answeredBy: 'posts elsewhere that are shared with another officer of the company',
    matter: 'SITS_ON',
    no: 'no board elsewhere is shared with another officer of the company',
    fields: ['organisation', ...POST],
    needed: ['organisation', 'title'],
  },
  'audit-work': {
    form: 'ROWS',
    answeredBy: 'posts at audit firms, and whether the work included the audit of the company',
    matter: 'SIGNS_AUDIT_OF',
    no: 'never worked on the audit of the company',
    fields: ['organisation', 'title', 'onTheAudit', 'from', 'to'],
    needed: ['organisation', 'onTheAudit'],
  },
  scheme: {
    form: 'ROWS',
    answeredBy: 'options, performance-related pay or pension rights of the company',
    matter: 'TRADES_WITH',
    no: 'no options, no performance-related pay, no place in a pension scheme of the company',
    fields: ['scheme', ...PAID],
    needed: ['scheme'],
  },
  committees: {
    form: 'ROWS',
    answeredBy: 'executives of the company on compensation committees elsewhere',
    matter: 'SITS_ON',
    no: 'no executive of the company decides on pay where the person or a relative is an executive',
    fields: ['organisation', 'who', 'from', 'to'],
    needed: ['organisation', 'who'],
  },
  lenders: {
    form: 'ROWS',
    answeredBy: 'loans to the company and its subsidiaries',
    matter: 'LENDS_TO',
    no: 'nobody lends to the company or its subsidiaries',
    fields: ['organisation', 'amount', 'currency', 'balanceOn', 'from', 'to'],
    needed: ['organisation'],
  },
  traders: {
    ...TRADE,
    answeredBy: 'business with organisations, by amount and period',
    no: 'no business with anybody',
  },
  advisers: {
    ...TRADE,
    answeredBy: 'payments to law, audit and consulting firms',
    no: 'no law, audit or consulting firm is paid',
    needed: ['organisation', 'direction', 'nature'],
  },
  underwriters: {
    ...TRADE,
    answeredBy: 'payments to underwriters',
    no: 'there was no underwriter',
    needed: ['organisation', 'direction', 'nature'],
  },
  auditors: {
    form: 'ROWS',
    answeredBy: 'audit engagements',
    matter: 'AUDITS',
    no: 'nobody but the auditors that the published sources tell audited the company',
    fields: ['organisation', 'from', 'to'],
    needed: ['organisation'],
  },
  holders: {
    form: 'ROWS',
    answeredBy: 'holdings of the large shareholders',
    fields: ['organisation', 'who', 'shares', 'percent', 'from', 'to'],
  },
  'policy-holdings': {
    form: 'ROWS',
    answeredBy: 'shares that the company holds',
    matter: 'HOLDS',
    no: 'the company holds no shares for reasons of policy',
    fields: ['organisation', 'shares', 'percent', 'from', 'to'],
    needed: ['organisation'],
  },
  behind: {
    form: 'ROWS',
    answeredBy: 'holdings in the holder',
    fields: ['organisation', 'who', 'shares', 'percent', 'from', 'to'],
  },
  since: { form: 'FACT', answeredBy: 'the day on which the office began', fields: ['from'], needed: ['from'] },
  days: { form: 'FACT', answeredBy: 'the days on which the post began and ended', fields: ['from', 'to'] },
  role: {
    form: 'FACT',
    answeredBy: 'whether the post was executive, and whether it was an employment',
    fields: ['executive', 'employee'],
  },
  degree: { form: 'FACT', answeredBy: 'the degree of kinship', fields: ['degree'], needed: ['degree'] },
  loan: { form: 'FACT', answeredBy: 'the days on which the loan began and ended', fields: ['from', 'to'] },
  audit: { form: 'FACT', answeredBy: 'the days on which the audit began and ended', fields: ['from', 'to'] },
  advice: { form: 'FACT', answeredBy: 'what is paid for', fields: ['nature'], needed: ['nature'] },
  share: {
    form: 'FIGURE',
    answeredBy: 'a share of the votes',
    fields: ['percent', 'from', 'to'],
    needed: ['percent'],
  },
  payments: { form: 'FIGURE', answeredBy: 'a payment of a period', fields: PAID, needed: [...PAID] },
  revenue: { form: 'FIGURE', answeredBy: 'the consolidated revenue of a year', fields: PAID, needed: [...PAID] },
  finding: {
    form: 'YES_NO',
    answeredBy: 'the finding of the board, with its day',
    no: 'the board has not found so',
    fields: ['from'],
    needed: ['from'],
  },
  control: {
    form: 'YES_NO',
    answeredBy: 'that nobody controls it, or who does',
    matter: 'HOLDS',
    no: 'nobody controls it, by votes or otherwise',
    fields: ['organisation', 'who', 'percent', 'from', 'to'],
  },
  relation: {
    form: 'YES_NO',
    answeredBy: 'that it stands in no such relation, or in which',
    matter: 'HOLDS',
    no: 'it is and was none of these',
    fields: [],
  },
  same: {
    form: 'YES_NO',
    answeredBy: 'whether the two are one person',
    matter: 'HAS_ATTRIBUTE',
    no: 'they are two persons',
    fields: [],
  },
  limb: {
    form: 'YES_NO',
    answeredBy: 'whether it is so; yes speaks against the person and is to be judged',
    matter: 'HAS_ATTRIBUTE',
    no: 'it is not so',
    fields: [],
  },
  asked: {
    form: 'YES_NO',
    answeredBy: 'the word of the person; yes speaks against, no is a word and shows nothing',
    no: 'it is not so, as the person says',
    fields: [],
  },
  ...COMPANY_TOPICS,
  gap: { ...STATEMENT, answeredBy: 'a judgement of the book’s silence' },
  indispensable: { ...STATEMENT, answeredBy: 'a judgement of what the supplies weigh' },
  check: { ...STATEMENT, answeredBy: 'a statement, which an auditor judges' },
  judgement: { ...STATEMENT, answeredBy: 'a statement, which an auditor judges' },
} as const satisfies Readonly<Record<string, QuestionTopic>>;
export type TopicName = keyof typeof QUESTION_TOPICS;

/** `family:p-suzuki`: the topic, and ids that say of whom or what. Questions with one key are one question. */
export type QuestionKey = `${TopicName}:${string}`;

export function topicOf(name: string): QuestionTopic | undefined {
  return Object.hasOwn(QUESTION_TOPICS, name) ? QUESTION_TOPICS[name as TopicName] : undefined;
}

/** The topic and the ids of a key; undefined for a text that is no key. */
export function partsOfKey(key: string): { readonly topic: TopicName; readonly of: readonly string[] } | undefined {
  const [topic = '', ...of] = key.split(':');
  return Object.hasOwn(QUESTION_TOPICS, topic) && of.length > 0 ? { topic: topic as TopicName, of } : undefined;
}
