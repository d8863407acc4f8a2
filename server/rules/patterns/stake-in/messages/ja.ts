/** What this folder says, in Japanese. */
export const ja = {
  matter: 'がそのような団体を所有している',
  owns: '{name}は{org}（{note}）の持分を有する。',
  undecided: '{found}持分または関係について分かっていることからは決まらない。',
  none: '該当するものはない（{note}）。',
  allTold: '資料は保有をすべて示しており、{name}がそのような団体に有するものはない。',
  untold: 'そのような関係にある団体について{name}が何を有するかは記載がない。',
  ask: '{name}はどの団体に株式または持分をどれだけ有しているか。',
} as const;
