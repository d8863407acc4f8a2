/** What this folder says, in English. */
export const en = {
  otherPost: '{relative} is told of with another post.',
  matter: 'has such a post',
} as const;
