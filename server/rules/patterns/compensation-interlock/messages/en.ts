/** What this folder says, in English. */
export const en = {
  matter: 'has such a link',
  sits: '{executive} of {company} sits on the compensation committee of {org}, where {person} is an executive.',
  sitsInGroup:
    '{executive} of {company} sits on the compensation committee of {org}, and {person} is an executive of {place}, which belongs to one group with it or took its place, or the other way round.',
  undecided: 'What is known of days, role or group does not decide it.',
  answered: 'It is answered that no such committee is shared.',
  nowhereElse: '{person} is an executive nowhere else, and the sources tell all posts.',
  none: 'No such committee is shared.',
  untold: 'Compensation committees elsewhere are not told.',
  ask: 'Does an executive of {company} decide on pay at an organisation where {person} or a relative is an executive?',
} as const;
