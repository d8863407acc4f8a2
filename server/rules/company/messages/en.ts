/** What this folder says, in English. */
export const en = {
  waits: 'The rule waits for the close of the first ordinary meeting for a year that ends after {day}.',
  waitsUnknown: '{reason} Whether the rule waits for a meeting that is still to come is not told.',
  bindsUnknown: '{reason} Whether the rule binds the company is not told.',
  answered: '{what}: {said}',
  companyAnswered: '{reason} What no fact can show the company has answered, which is to be judged: {answers}.',
  notAskedOfCompany: '{reason} Not asked here: {what}.',
  isItSoOfCompany: 'Is it so of {company} ({rule}): {what}?',
} as const;
