/** What this folder says, in Japanese. */
export const ja = {
  matter: 'がそのような関係を有する',
  both: '{person}と{company}の{colleague}は、いずれも{org}に役職を有する。',
  inGroup:
    '{person}は{org}に、{company}の{colleague}は{other}に役職を有し、両社は同じ企業集団に属する。これを関係とみるかは判断による。',
  inPlace:
    '{person}は{org}に、{company}の{colleague}は{other}に役職を有し、一方は他方を承継した会社である。これを関係とみるかは判断による。',
  bothOwn: '{person}と{company}の{colleague}は、いずれも{org}の持分を有する。これを関係とみるかは判断による。',
  ownsWhereColleague:
    '{person}は{org}の持分を有し、{company}の{colleague}は同社に役職を有する。これを関係とみるかは判断による。',
  whereColleagueOwns:
    '{person}は{org}に役職を有し、{company}の{colleague}は同社の持分を有する。これを関係とみるかは判断による。',
  allTold: '資料は役職をすべて示しており、共通するものはない。',
  ask: '{person}は、ほかのどの会社の役員会で{company}の他の役員と同席しているか。',
  mayBe: '共通する役職が現在も続いている可能性がある。',
  noneKnown: '他社で共通する役職は知られていないが、役職のすべてが知られているわけではない。',
} as const;
