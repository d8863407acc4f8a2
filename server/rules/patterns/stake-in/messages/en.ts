/** What this folder says, in English. */
export const en = {
  matter: 'owns such an organisation',
  owns: '{name} owns shares of {org}, which {note}.',
  undecided: '{found} What is known of the shares or the relation does not decide it.',
  none: 'There is none: {note}.',
  allTold: 'The sources tell all holdings, and none of {name} is in such an organisation.',
  untold: 'What {name} owns of organisations that stand in such a relation is not told.',
  ask: 'In which organisations does {name} own shares or interests, and how much?',
} as const;
