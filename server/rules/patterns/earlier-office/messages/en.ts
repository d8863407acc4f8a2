/** What this folder says, in English. */
export const en = {
  officeOpen: 'Whether there was such an office as {title} at {org} is not settled.',
  perhapsSubsidiary: 'may have been a subsidiary of {company}',
  askOffice: 'Was {person}, {title} at {org}, a director or company auditor there?',
  askDays: 'From when to when was {person} {title} at {org}?',
  askSubsidiary: 'Was {org} a subsidiary of {company} when {person} had an office there?',
  none: 'No earlier office at the company or a subsidiary.',
  noneKnown: 'No earlier office of {person} at the company or a subsidiary is known, and not all posts are.',
} as const;
