/** What this folder says, in English. */
export const en = {
  matter: 'shares in such a scheme',
  schemes: 'option or performance scheme',
  orPension: 'option, performance or pension scheme',
  shares: '{name} shares in an {schemes}.',
  none: 'It is answered that {name} shares in no {schemes}.',
  allTold: 'The sources tell all holdings and payments, and none is of such a scheme.',
  untold: 'Whether {name} shares in an {schemes} is not told.',
  ask: 'Has {name} share options or performance-related pay of {company}, or is a member of its pension scheme?',
  askSchemes: 'Has {name} share options or performance-related pay of {company}?',
} as const;
