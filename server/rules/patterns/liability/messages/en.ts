/** What this folder says, in English. */
export const en = {
  noContract: 'No contract that limits liability is known.',
  notNamed: 'Not named in a source; {note}',
  inferred: 'inferred',
  says: 'The company says that it has such a contract.',
  officeUntold: '{name} has a contract; in which office is not told.',
  whichOffice: 'Which office does {name} hold at {company}?',
  may: '{name} may have one.',
  mayOrNot: '{name} may or may not have one: whether he or she is outside is not told.',
  mayNot: '{name} may not have one, being no outside officer.',
  askContract: 'Does {name} have a contract that limits liability, and in which capacity?',
  termOver:
    'The contract of {name} ended with the term. {name} stood for election on {day}; neither its result nor a new contract is told of.',
  electedAndContract: 'Was {name} elected on {day}, and does a new contract limit the liability?',
} as const;
