/** What this folder says, in English. */
export const en = {
  relatives:
    'Which near relatives of {person} work for, govern, audit, own or advise {company}, its group, its large shareholders or its business partners?',
  howNear: 'How near are {a} and {b} related?{home}',
  untold: 'Whether a near relative of {person} {matter} is nowhere told.',
  allTold: 'The sources tell all family ties, and no near relative {matter}.',
  childUnderAge: ' Is {org} a child under age, or does the child share the home?',
} as const;
