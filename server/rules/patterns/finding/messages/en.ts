/** What this folder says, in English. */
export const en = {
  found: 'The board has found the person independent.',
  foundOther: 'The board has found: {said}.',
  noneKnown: 'No finding of the board on {name} is known.',
  ask: 'Has the board of {company} found that {name} has no relationship that would interfere with independent judgement?',
} as const;
