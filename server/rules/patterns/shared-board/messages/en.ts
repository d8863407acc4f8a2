/** What this folder says, in English. */
export const en = {
  matter: 'has such a link',
  both: '{person} and {colleague} of {company} both have a post at {org}.',
  inGroup:
    '{person} has a post at {org}, and {colleague} of {company} at {other}, which belong to one group; whether that links them is a judgement.',
  inPlace:
    '{person} has a post at {org}, and {colleague} of {company} at {other}, of which one took the place of the other; whether that links them is a judgement.',
  bothOwn: '{person} and {colleague} of {company} both own a part of {org}; whether that links them is a judgement.',
  ownsWhereColleague:
    '{person} owns a part of {org}, where {colleague} of {company} has a post; whether that links them is a judgement.',
  whereColleagueOwns:
    '{person} has a post at {org}, of which {colleague} of {company} owns a part; whether that links them is a judgement.',
  allTold: 'The sources tell all posts, and none is shared.',
  ask: 'On which other boards does {person} sit together with another officer of {company}?',
  mayBe: 'A shared post may be current.',
  noneKnown: 'No shared post elsewhere is known, and not all posts are.',
} as const;
