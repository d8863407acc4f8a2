/** What this folder says, in English. */
export const en = {
  none: 'There is none: {note}.',
  allTold: 'The sources tell all posts of {person}, and none is such a post.',
  where: '{title} at {org}',
  wasExecutive: 'Was {person}, {where}, an executive or an employee there?',
  isSenior: 'Does {person}, {where}, belong to the senior management there?',
  onBoardToo: 'Does {person}, {where}, sit on the board of directors there as well?',
  whichDays: 'On which days did {person} begin and end as {where}?',
  from: ' from {day}',
  to: ' to {day}',
  seen: ', last stated as of {day}',
  itself: 'that is the company itself',
  relation: '{org} {note}',
  post: '{person}: {title} at {org}; {relation}.',
  postHeld: '{person}: {title} at {org}{held}; {relation}.',
  undecided: 'What is known of days, role or relation does not decide it.',
  noSuchPost: 'No such post of {name} is known, and not all posts are.',
  relationUntold: 'All posts of {name} are told; how {others} stood to the company is not.',
  others: 'others',
  ownDealings: '{name} deals with {others} in the own name; what that weighs is not told.',
  ownCompany:
    '{name} may control a company that deals with {others}; whether that counts as dealings of the own is not told.',
  askOwnDealings: 'What dealings has {name} with {others} in the own name, and for how much a year?',
  claimOnly: '{reason} The company calls the person outside; that is its word, and settles nothing here.',
  askRelation:
    'Is or was {org} a company of the group of {company}, a large shareholder, a lender, a business partner, an adviser or an auditor of it?',
  career:
    'Which posts has {name} held, where, and from when to when; was any of them at {company}, a company of its group, a large shareholder, a lender, a business partner or the audit firm?',
} as const;
