/** What this folder says, in English. */
export const en = {
  holder: '{title}: {holder} {note}.',
  holderToJudge: '{title}: {holder} {note}; to be judged: {judgement}.',
  nobodyByVotes: '{title}: nobody by its votes. {open}',
  nobodyByShares:
    '{title}: nobody by shares or votes. Whether somebody decides by other means, such as a right to appoint most directors, or stands behind a holder, is not told.',
  nobodyElseByShares:
    '{title}: nobody else by shares or votes. Whether somebody decides by other means, such as a right to appoint most directors, or stands behind a holder, is not told.',
  otherMeans: 'Does anybody control {company} by other means than shares and votes, or through one of its holders?',
  nobody: '{title}: nobody.',
  nobodyElse: '{title}: nobody else.',
  others: '{title}: others may be.',
  whoHolds: 'Who are the holders of {company}?',
} as const;
