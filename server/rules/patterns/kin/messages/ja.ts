/** What this folder says, in Japanese. */
export const ja = {
  otherPost: '{relative}は別の役職とともに示されている。',
  matter: 'がそのような役職に就いている',
} as const;
