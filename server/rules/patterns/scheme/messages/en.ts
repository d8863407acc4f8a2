/** What this folder says, in English. */
export const en = {
  matter: 'shares in such a scheme',
  shares: '{name} shares in an option, performance or pension scheme.',
  none: 'It is answered that {name} shares in no option, performance or pension scheme.',
  allTold: 'The sources tell all holdings and payments, and none is of such a scheme.',
  untold: 'Whether {name} shares in an option, performance or pension scheme is not told.',
  ask: 'Has {name} share options or performance-related pay of {company}, or is a member of its pension scheme?',
} as const;
