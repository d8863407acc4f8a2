/** What this folder says, in English. */
export const en = {
  notUp: 'not up for election at a coming meeting',
  stands: 'stands for election on {day}',
  notYet: '{name} is not in office yet.',
  untold: 'How many meetings {name} attended is not told; {standing}.',
  howMany: 'How many meetings did {name} attend, of how many?',
  firstYear: ' First year of service.',
  nomineesOnly: ' The rule looks at nominees only.',
  rows: '{name}: {rows}.{excused}',
  heldInTerm: "How many meetings were held in {name}'s term?",
  attended: 'How many meetings of {body} did {person} attend, of how many held in the term, in the last year?',
  heldUntold: '{attended} meetings of {body}, the number held is not told',
  ofHeld: '{attended} of {held} meetings of {body} = {percent}',
  ofAtMost: '{attended} of at most {held} meetings of {body}, at least {percent}',
} as const;
