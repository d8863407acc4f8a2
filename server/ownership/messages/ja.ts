/** What this folder says, in Japanese. */
export const ja = {
  unknownShare: '{holder}による{held}の直接の保有割合は不明。',
  unknownShareOf: '{holder}による{held}の直接の保有割合は不明（{figure}）。',
  ofRecord: '名義上の株主で、その背後の所有者は不明。',
  noHolder: '株主は知られていない。',
  unnamed: '氏名・名称のない者',
  shares: '{number}株',
  percent: '{number} %',
  passes: '{from}が{company}の{much}を{holder}に移転する',
  issues: '{company}が{holder}に{much}を発行する',
  holds: '{holder}が{company}の{much}を保有する',
  sourceAsOf: '{source}、{day}現在',
  sourceOfNoDay: '{source}、日付の記載なし',
  notNamed:
    '{holder}による{company}の保有は{day}現在のものが最後の記載で、その後の株主の表（{table}）には名前がない。最後に記載された保有として示し、合計には含めない。',
  overWhole: '{company}に対する直接の保有{count}件の合計が全体を超える：少なくとも{percent} %。',
  listed: '、',
  holdsItself: '{company}の自己保有',
  ring: '循環保有：{companies}',
  ringAndMore: '循環保有：{companies}ほか{more}社',
  cut: '{parties}者または{levels}段階を超えてつながっているため、最も遠いものは省いている。',
  chainsCut: '連鎖が{chains}本を超える。最も長いものを省いているため、合計はすべて下限である。',
  unknownSize: '不明の割合',
  ownShares:
    '{company}は自らの{size}を保有する（自己株式）。自己株式には議決権がないため、議決権は残りに対して数え、統合持分ではその価値を他の株主が分け合う。',
  diverges: '循環{companies}では全体以上が保有されており、その先の統合持分は有限の値にならない。',
  direct: '直接{sum}',
  through: '支配する{member}を通じて{sum}',
  perhapsThrough: '支配する可能性のある{member}を通じて{sum}',
  votesUnknown: '議決権不明（資本の{share}）',
  withoutVote: '{share}（議決権なし）',
  theSame: '同じ{share}',
  ownNoVote: '；自己株式には議決権がない',
  noVote: '；{holder}の株式には議決権がない（{rule}）',
  perhapsNoVote: '；{holder}の株式には議決権がない可能性がある（{rule}）',
  statedTogether: '直接・間接合わせて{share}と記載',
  statedIndirect: '間接に{share}と記載',
  ofMember: '支配する{member}について{stated}',
  CAPITAL: '議決権の代わりに資本の割合を用いる',
  MIXED: '議決権の記載がないところでは資本の割合を用いる',
  'FATF_25-title': 'FATF 25%',
  'FATF_25-text':
    '支配的持分を有する自然人：連鎖に沿って乗じて25％以上、または過半数で支配する会社を通じて保有する者。',
  'FATF_25-citation':
    'FATF勧告24およびその解釈ノート（2022年）、支配的持分に関する注：リスクに応じて定める割合で、最大25％。引用を通じてのみ確認。引用では「超」とされるため、安全のためここでは25％ちょうども含める',
  'EU_AMLR_25-title': 'EUマネーロンダリング防止規則 25%',
  'EU_AMLR_25-text':
    '株式または議決権の25％以上を、連鎖に沿って乗じ合計して、または各段階で株式もしくは議決権の過半数を有する事業体を通じて有する自然人。',
  'EU_AMLR_25-citation':
    '規則（EU）2024/1624、2027年7月10日適用。第52条(1)：直接または間接に25％以上の所有。間接分は各連鎖に沿って乗じ、合計する（springlex.eu/en/packages/aml/amlr-regulation/article-52）。第53条(2)：支配とは株式または議決権の50％に1を加えた数の所有で、中間の事業体も各段階で支配されること（gwvo.de/?p=173、ドイツ語）。第54条：両者が一つの連鎖にあるときは、持分を有する事業体を支配する者が所有者となる（springlex.eu/en/packages/aml/amlr-regulation/article-54）',
  'UK_PSC-title': '英国 重要な支配者（PSC）',
  'UK_PSC-text':
    '株式または議決権の25％超を、直接に、または過半数の持分を有する会社を通じて有する者。割合は区分で示す。',
  'UK_PSC-citation':
    '2006年会社法 付則1A 第2・3項：直接または間接に株式または議決権の25％超（legislation.gov.uk/ukpga/2006/46/schedule/1A）。第18項(1)：間接とは、過半数の持分を有する事業体を通じることをいい、連鎖の各段階が次の段階に過半数を有する（legislation.gov.uk/ukpga/2006/46/schedule/1A/part/3）。区分：S.I. 2016/339 付則2 第1～6号（legislation.gov.uk/uksi/2016/339/schedules）',
  'JP_25-title': '日本 25%',
  'JP_25-text':
    '議決権の25％超を、直接に、または過半数を有する法人を通じて有する自然人。過半数を有する者がいるときは、その者のみ。',
  'JP_25-citation':
    '犯罪による収益の移転防止に関する法律施行規則（2016年10月1日施行）。第11条第2項第1号は「議決権の総数の4分の1を超える議決権を直接又は間接に有する」まで確認（ebisudo-office.com/?p=27099）。間接保有の数え方、第3項、および過半数を有する者が他を排除することは、銀行と法律事務所の解説のみによる（tneobank.netbk.co.jp、iflr.com）',
  'OFAC_50-title': 'OFAC 50％ルール',
  'OFAC_50-text':
    '資本または議決権の50％以上が、直接に、または50％以上を所有する事業体（その場合は全部を算入）を通じて帰属する自然人。このルールでは制裁対象者複数の所有分を合算するが、誰が対象者かはここでは分からないため、各人を個別に扱う。',
  'OFAC_50-citation':
    'OFAC FAQ 401：間接とは、制裁対象者が合計で50％以上を所有する事業体を通じることで、その事業体の保有は全部を算入する（ofac.treasury.gov/faqs/401）。FAQ 398：このルールは所有のみを対象とし、支配は対象としない（ofac.treasury.gov/faqs/398）',
  'band-25-50': '25％超50％以下',
  'band-50-75': '50％超75％未満',
  'band-75-100': '75％以上',
} as const;
