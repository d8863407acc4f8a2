/** What this folder says, in English. */
export const en = {
  untold: 'Shares held as a policy and net assets of one day are not both told; asked is whether they are {limit}.',
  ask: 'What were the shares that {company} holds as a policy, and its net assets, at the end of the last year?',
  words: '{held} of {net} {unit} are {percent} %',
  ofNetAssets: 'Shares held as a policy: {words} of net assets; the limit is {limit}.',
} as const;
