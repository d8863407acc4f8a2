/** What this folder says, in English. */
export const en = {
  noneOnCommittee: 'No director who is not executive is told to sit on the committee.',
  whoOnCommittee: 'Who sits on the committee of {company}?',
  disclose: 'To be disclosed.',
  weigh: 'To be weighed by the board.',
  nothingToDisclose: 'Nothing to disclose about {name}. {reason}',
  nothingToWeigh: 'Nothing to weigh about {name}. {reason}',
  disclosureUnknown: 'Whether anything must be disclosed about {name} is not known.',
  weighingUnknown: 'Whether anything must be weighed about {name} is not known.',
} as const;
