/** What this folder says, in Japanese. */
export const ja = {
  yes: '{name}の回答は「はい」である。',
  no: '{name}の回答は「いいえ」であるが、それは本人の言にとどまり、何も示さない。',
  untold: '{name}がこれに該当するかを示す書類はない。',
} as const;
