/** What this folder says, in English. */
export const en = {
  oneBoard: '{name}: {count} board known; the limit is {limit}.',
  boards: '{name}: {count} boards known; the limit is {limit}.',
  oneBoardAndExecutive: '{name}: {count} board known, and an executive elsewhere; the limit is {limit}.',
  boardsAndExecutive: '{name}: {count} boards known, and an executive elsewhere; the limit is {limit}.',
  limitUnsure: '{words} Whether that limit is the one for {name} is not told.',
  isChief: 'Is {name} the chief executive of a listed company?',
  isExecutive: 'Is {name} an executive officer of a listed company?',
  ofMore: '{words} Of more it is not told whether they count.',
  isListed: 'Is {org} listed?',
  sitsThere: 'Does {name} sit on the board of {org}?',
  notAll: '{words} Not all are known.',
  whichBoards: 'On which boards does {name} sit?',
  capital: 'capital, surplus and undivided profits of each above {amount}',
  sales: 'competitive sales of each from {amount}',
  noneKnown: 'No officer is known to be an officer of another company, and not all posts are known.',
  whichOffices: 'Which offices do the officers of {company} hold elsewhere?',
  present:
    'Interlock present: {name} sits on a board of {company} and is {title} at {other}. Whether the two compete is not in the graph.',
  possible:
    'Interlock possible: {name} stood for election to a board of {company} on {meeting}, result not known, and is {title} at {other}. Whether the two compete is not in the graph.',
  barred: 'Barred only with {limits}.',
  compete: 'In which fields of trade do {company} and {other} compete, and with which sales?',
} as const;
