/** What this folder says, in Japanese. */
export const ja = {
  matter: 'がそのような関係を有する',
  sits: '{company}の{executive}は、{person}が業務執行者である{org}の報酬委員会の委員である。',
  sitsInGroup:
    '{company}の{executive}は{org}の報酬委員会の委員であり、{person}は{place}の業務執行者である。両社は同じ企業集団に属し、または一方が他方を承継した。',
  undecided: '時期、役割または集団について分かっていることからは決まらない。',
  answered: 'そのような委員会の兼任はないとの回答がある。',
  nowhereElse: '{person}は他社の業務執行者ではなく、資料は役職をすべて示している。',
  none: 'そのような委員会の兼任はない。',
  untold: '他社の報酬委員会は示されていない。',
  ask: '{person}またはその近親者が業務執行者である団体で、{company}の業務執行者が報酬を決定しているか。',
} as const;
