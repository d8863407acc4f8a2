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
  'FATF_25-title': 'FATF 25%',
  'FATF_25-text':
    '支配的持分を有する自然人：連鎖に沿って乗じて25％以上、または過半数で支配する会社を通じて保有する者。',
  'FATF_25-citation':
    'FATF勧告24およびその解釈ノート（2022年）、支配的持分に関する注：リスクに応じて定める割合で、最大25％。引用を通じてのみ確認。引用では「超」とされるため、安全のためここでは25％ちょうども含める',
  'EU_AMLR_25-title': 'EUマネーロンダリング防止規則 25%',
  'EU_AMLR_25-text':
    '株式または議決権の25％以上を、連鎖に沿って乗じ合計して、または各段階で過半数を支配する事業体を通じて有する自然人。',
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
    '50％以上が、直接に、または50％以上を所有する事業体（その場合は全部を算入）を通じて帰属する自然人。このルールでは制裁対象者複数の所有分を合算するが、誰が対象者かはここでは分からないため、各人を個別に扱う。',
  'OFAC_50-citation':
    'OFAC FAQ 401：間接とは、制裁対象者が合計で50％以上を所有する事業体を通じることで、その事業体の保有は全部を算入する（ofac.treasury.gov/faqs/401）。FAQ 398：このルールは所有のみを対象とし、支配は対象としない（ofac.treasury.gov/faqs/398）',
  'band-25-50': '25％超50％以下',
  'band-50-75': '50％超75％未満',
  'band-75-100': '75％以上',
} as const;
