/** What this folder says, in English. */
export const en = {
  untold: 'Who chairs the board is not told.',
  ask: 'Who chairs the board of {name}, and since when?',
  executive:
    '{who} was an executive of the company before taking the chair, or is one: not independent then, which is to be explained.',
  found: 'The board had found {who} independent when the chair was taken; whether that holds is another question.',
  independentThen: '{who} chairs the board; whether independent when appointed is not told.',
  independentOn: '{who} chairs the board; whether independent on {since} is not told.',
  askThen: 'Was {who} independent of {company} when appointed to the chair?',
  askOn: 'Was {who} independent of {company} when appointed to the chair on {since}?',
  whichDay: 'On which day did {who} take the chair of {company}?',
  askFindingThen: 'Has the board of {company} found {who} independent when appointed to the chair?',
  askFindingOn: 'Has the board of {company} found {who} independent when appointed to the chair on {since}?',
} as const;
