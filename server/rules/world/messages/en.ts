/** What this folder says, in English. */
export const en = {
  fromFirstTime: 'whether the years are reckoned from the first time in office',
  isRecent: 'whether that is "recently" is a judgement',
  companyAuditor: 'company auditor',
  director: 'director',
  employee: 'employee',
  unnamedPost: 'in a post not named',
  signer: 'signer of the audit',
} as const;
