/** What this folder says, in English. */
export const en = {
  ofClass: '{person} holds shares of a class of {company} that are, or may be, {limit} of that class.',
  throughPerhaps: 'whether companies that the person may control hold for the person',
  matter: 'holds so much',
  ask: 'How many shares of {company} does {person} own, alone and through others?',
  holds: '{person} {note}; the limit is {limit}.',
  neither: '{reason} Above it neither side is presumed.',
  undecided: 'What {person} holds does not decide it.',
  withOthers: '{person} may control {company} with what is held here, through others or with relatives.',
  told: '{person} is told to hold {amount}, not {limit}.',
  shares: '{shares} shares',
  none: '{person} states to hold no share of {company}, alone or through others.',
  notAmong: '{person} is not among the {holders}.',
  untold: 'What {person} holds of the company is nowhere told in full.',
} as const;
