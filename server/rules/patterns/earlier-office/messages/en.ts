/** What this folder says, in English. */
export const en = {
  wasSubsidiary: 'Whether {company} was a subsidiary then is not settled.',
  askSubsidiary: 'Was {org} a subsidiary of {company} when {person} sat on its board?',
  none: 'No earlier seat at the company or a subsidiary.',
  noneKnown: 'No earlier seat of {person} at the company or a subsidiary is known, and not all posts are.',
} as const;
