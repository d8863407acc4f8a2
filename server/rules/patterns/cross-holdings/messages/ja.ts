/** What this folder says, in Japanese. */
export const ja = {
  untold: '同一時点の政策保有株式と純資産の双方は示されていない。基準は{limit}である。',
  ask: '直前事業年度末における{company}の政策保有株式および純資産の額はいくらか。',
  words: '{net}{unit}に対し{held}{unit}、{percent} %',
  ofNetAssets: '政策保有株式：純資産{words}。基準は{limit}である。',
} as const;
