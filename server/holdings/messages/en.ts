/** What this folder says, in English. */
export const en = {
  what: 'What {holder} holds of {company}',
  at: '{amount} ({place})',
  and: ' and ',
  twice: 'twice',
  times: '{count} times',
  shares: '{number} shares',
  votes: '{number} votes',
  ofVotes: '{percent} % of the votes',
  percent: '{percent} %',
  unknown: 'an unknown share',
  TWICE:
    '{what} stands there {times} alike: {told}. One row printed {times}, or {count} blocks? Until class, account or block tell, it counts as once to {times}.',
  ADDED:
    '{what} stands there in {count} amounts: {told}. They are added up, as blocks of one holder; class, account or block would say so.',
  RESTATED:
    '{what} is told for one day in two figures: {told}. The one known later counts from when it could be known; supersedes would say so.',
  CONTRADICTED: '{what} is told in figures that cannot both be right: {told}.',
  UNDATED:
    '{what} is told in two figures: {told}. Of the second no source says the day, so nobody knows which is the later, and the range of both counts.',
} as const;
