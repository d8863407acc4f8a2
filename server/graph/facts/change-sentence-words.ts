import type { Language } from '../../vocabulary/languages.ts';

/** What happened to a fact, around its sentence. */
interface ChangeWords {
  readonly observed: (day: string) => string;
  readonly ended: (day: string) => string;
  readonly published: (day: string) => string;
  /** By which a sentence tells that it says already when the fact ended. */
  readonly endSaid: string;
  readonly holding: (holder: string, company: string) => string;
  readonly figure: (name: string, label: string) => string;
  readonly loan: (lender: string, borrower: string) => string;
  readonly is: string;
  readonly unknown: string;
}

export const CHANGE_WORDS: Readonly<Record<Language, ChangeWords>> = {
  en: {
    observed: (day) => ` (first stated as of ${day})`,
    ended: (day) => ` (until ${day})`,
    published: (day) => ` (published on ${day})`,
    endSaid: 'until',
    holding: (holder, company) => `${possessive(holder)} holding in ${company}`,
    figure: (name, label) => `${possessive(name)} ${label}`,
    loan: (lender, borrower) => `${possessive(lender)} loan to ${borrower}`,
    is: ': ',
    unknown: 'unknown',
  },
  ja: {
    observed: (day) => `（最初の記載は${day}現在）`,
    ended: (day) => `（${day}まで）`,
    published: (day) => `（${day}公表）`,
    endSaid: 'まで',
    holding: (holder, company) => `${holder}による${company}の保有`,
    figure: (name, label) => `${name}の${label}`,
    loan: (lender, borrower) => `${lender}から${borrower}への融資`,
    is: '：',
    unknown: '不明',
  },
};

function possessive(name: string): string {
  return name.endsWith('s') ? `${name}'` : `${name}'s`;
}
