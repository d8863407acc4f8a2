/** What this folder says, in English. */
export const en = {
  yes: 'The answer of {name} to it is yes.',
  no: 'The answer of {name} is no, which is a word and shows nothing.',
  untold: 'No document shows whether it is so of {name}.',
} as const;
