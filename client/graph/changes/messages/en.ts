export const en = {
  nothingStated: 'nothing stated',
  changedFromBeforeToAfter: 'Changed from {before} to {after}.',
  nothingThatIsDrawnChanged: 'Nothing that is drawn changed',
  notStated: 'not stated',
  outside: 'outside',
  fromAgainstToOn: 'From {against} to {on}',
  comparingTheTwoDays: 'Comparing the two days',
  stopComparing: 'Stop comparing',
  moreIsLinkedOnOneOf:
    'More is linked on one of the days than is drawn: what is drawn of one day alone is not called added or removed.',
  countsSentence: '{counts}.',
  countOfWord: '{count} {word}',
  betweenCounts: ', ',
} as const;
