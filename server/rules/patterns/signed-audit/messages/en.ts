/** What this folder says, in English. */
export const en = {
  matter: 'worked on the audit',
  signed: '{name} signed the audit of {company}.',
  signedOn: '{name} signed the audit of {company} on {day}.',
  allNamed: 'The sources name all who signed the audit, and tell no post of {name} at a firm that audited it then.',
  answered: 'It is answered that {name} never worked on the audit.',
  wasThere: '{name} was at {firms} then.',
  ofGroup: 'whether the audit of a company of the group, or of one that was taken over, counts',
  untold: 'Whether {name} worked on the audit of {company} is not told.',
  ask: 'Was {name} ever a partner or employee of an audit firm of {company}, and did the work include its audit?',
} as const;
