/** What this folder says, in Japanese. */
export const ja = {
  oneBoard: '{name}：判明している役員兼任は{count}社、上限は{limit}社である。',
  boards: '{name}：判明している役員兼任は{count}社、上限は{limit}社である。',
  oneBoardAndExecutive: '{name}：判明している役員兼任は{count}社で、他社の業務執行者でもある。上限は{limit}社である。',
  boardsAndExecutive: '{name}：判明している役員兼任は{count}社で、他社の業務執行者でもある。上限は{limit}社である。',
  limitUnsure: '{words}この上限が{name}に当てはまるかは記載がない。',
  isChief: '{name}は上場会社の最高経営責任者か。',
  isExecutive: '{name}は上場会社の業務執行者か。',
  ofMore: '{words}これを超える分を数えるべきかは記載がない。',
  isListed: '{org}は上場しているか。',
  sitsThere: '{name}は現在{org}の役員か。',
  notAll: '{words}すべてが知られているわけではない。',
  whichBoards: '{name}はどの会社の役員を務めているか。',
  capital: '各社の資本金・剰余金・未処分利益の合計が{amount}を超える場合',
  sales: '各社の競合する売上高が{amount}以上の場合',
  noneKnown: '他社の役員を務める役員は知られていないが、役職のすべてが知られているわけではない。',
  whichOffices: '{company}の役員は他社でどのような役職に就いているか。',
  present:
    '役員兼任あり：{name}は{company}の役員であり、{other}の{title}である。両社が競合するかはグラフに含まれない。',
  possible:
    '役員兼任の可能性：{name}は{meeting}の{company}の役員選任議案の候補者であり（結果は不明）、{other}の{title}である。両社が競合するかはグラフに含まれない。',
  barred: '禁止されるのは次の場合に限る：{limits}。',
  compete: '{company}と{other}はどの事業分野で、どれだけの売上高で競合しているか。',
} as const;
