import type { QuestionTopic } from './question-topic.ts';

/** What is asked of the company itself: what steers who is bound, its boards, its meetings and figures. */
export const COMPANY_TOPICS = {
  form: {
    form: 'FIGURE',
    answeredBy: 'the form of the company, with the days between which it had it',
    fields: ['form', 'from', 'to'],
    needed: ['form'],
  },
  segment: {
    form: 'FIGURE',
    answeredBy: 'the segment of the exchange, with the days between which it was listed there',
    fields: ['segment', 'from', 'to'],
    needed: ['segment'],
  },
  large: {
    form: 'YES_NO',
    answeredBy:
      'whether it is a large company: capital of 500 million yen, or liabilities of 20,000 million, in the last balance sheet',
    no: 'it is no large company',
    fields: ['from', 'to'],
  },
  controlled: {
    form: 'YES_NO',
    answeredBy: 'that nobody controls the company, or who does',
    no: 'nobody controls the company, by votes or otherwise',
    fields: ['organisation', 'who', 'percent', 'from', 'to'],
  },
  members: {
    form: 'ROWS',
    answeredBy: 'the members of the board whom no source tells of, each outside or not',
    matter: 'SITS_ON',
    no: 'nobody sits there but those of whom the published sources already tell',
    fields: ['who', 'title', 'outside', 'executive', 'fullTime', 'from', 'to'],
    needed: ['who', 'outside'],
  },
  outside: {
    form: 'FACT',
    answeredBy: 'whether the company calls the member outside',
    fields: ['outside'],
    needed: ['outside'],
  },
  'full-time': {
    form: 'FACT',
    answeredBy: 'whether the seat is a full-time one',
    fields: ['fullTime'],
    needed: ['fullTime'],
  },
  elected: {
    form: 'YES_NO',
    answeredBy: 'whether the meeting elected the candidate',
    matter: 'NOMINATED_TO',
    no: 'the candidate was not elected',
    fields: [],
  },
  attendance: {
    form: 'FACT',
    answeredBy: 'meetings attended of those held in the term, with the period',
    fields: ['attended', 'held', 'periodFrom', 'periodTo'],
    needed: ['attended', 'held', 'periodFrom', 'periodTo'],
  },
  'net-assets': {
    form: 'FIGURE',
    answeredBy: 'policy shareholdings and net assets at the end of one year',
    fields: ['policyShares', 'netAssets', 'currency', 'periodFrom', 'periodTo'],
    needed: ['policyShares', 'netAssets', 'currency', 'periodFrom', 'periodTo'],
  },
  meeting: {
    form: 'FIGURE',
    answeredBy: 'the day of the ordinary general meeting',
    fields: ['meeting'],
    needed: ['meeting'],
  },
  group: {
    form: 'YES_NO',
    answeredBy: 'whether it was a subsidiary then, with the part of the votes',
    matter: 'HOLDS',
    no: 'it was no subsidiary then',
    fields: ['percent', 'from', 'to'],
  },
  converted: {
    form: 'FIGURE',
    answeredBy: 'the exchange rate of the time of the payments',
    fields: ['currency', 'into', 'rate', 'periodFrom', 'periodTo'],
    needed: ['currency', 'into', 'rate', 'periodFrom', 'periodTo'],
  },
  met: {
    form: 'YES_NO',
    answeredBy: 'the word of the company, which is then to be judged',
    no: 'it is not so',
    fields: [],
  },
} as const satisfies Readonly<Record<string, QuestionTopic>>;
