/**
 * Words of the posts that a career or a list of officers names; the longest first, so that a part is never taken for
 * the whole.
 */
const TITLES = [
  '社外取締役',
  '社外監査役',
  '代表取締役',
  '取締役',
  '監査役',
  '代表執行役',
  '執行役員',
  '執行役',
  '代表社員',
  '業務執行社員',
  '代表理事',
  '業務執行理事',
  '理事長',
  '理事',
  '監事',
  '評議員',
  '会計参与',
  '相談役',
  '顧問',
  '参与',
  '名誉会長',
  '会長',
  '社長',
  '副社長',
  '頭取',
  '総裁',
  '専務',
  '常務',
  '代表パートナー',
  'パートナー',
  '代表',
  '所長',
  '支配人',
  '主任研究員',
  '研究員',
  '教授',
  '准教授',
  '助教授',
  '講師',
  '学長',
  '総長',
  '研究科長',
  '学部長',
  'フェロー',
  'アドバイザー',
  'エグゼクティブ',
  'シニア',
  '弁護士',
  '公認会計士',
  '税理士',
  '入社',
  '入行',
  '入所',
  '入省',
  '入庁',
  '入職',
  '入局',
  '入庫',
  '出向',
  '帰任',
  '移籍',
  '転籍',
  '創業',
  '設立',
  '事務次官',
  '次官',
  '局長',
  '審議官',
  '長官',
  '大使',
  '部長',
  '課長',
  '室長',
  '本部長',
  '統括',
  '主査',
  '担当',
  '管掌',
  '支店長',
  '主幹',
  '部門長',
  '事業部',
  'マネージャー',
  'マネジャー',
  'マネージングディレクター',
  'ディレクター',
  'CEO',
  'CFO',
  'COO',
  'CTO',
  'President',
  'Vice President',
  'Director',
  'Chairman',
  'Executive',
  'Officer',
  'Partner',
  'Managing',
  'Senior',
];
const TITLE = new RegExp(TITLES.sort((a, b) => b.length - a.length).join('|'));

/** Where the first word of a post begins; undefined when the text names none. */
export function titleAt(text: string): number | undefined {
  return TITLE.exec(text)?.index;
}

/** Not who serves one of them: 社長室, CFO補佐; nor the head of a branch: 支社長. */
const EXECUTIVE =
  /代表取締役|代表執行役|執行役(?!員?(?:室|付|秘書|補佐))|業務執行|(?<!支)社長(?!室|付|秘書|補佐)|(?:CEO|COO|CFO)(?!室|付|オフィス|補佐)/;

export interface TitleFlags {
  readonly representative?: boolean;
  readonly executive?: boolean;
  readonly employee?: boolean;
  readonly fullTime?: boolean;
}

/** What a title says of itself; nothing where it is silent. */
export function flagsOf(title: string): TitleFlags {
  return {
    ...(/代表取締役|代表執行役|代表理事|代表社員/.test(title) ? { representative: true } : {}),
    ...(EXECUTIVE.test(title) && !/社外/.test(title) ? { executive: true } : {}),
    ...(/社外|非常勤/.test(title) ? { executive: false } : {}),
    ...(/入社|入行|入所|入庫|入省|入庁|入局|入職/.test(title) ? { employee: true } : {}),
    ...(/非常勤/.test(title) ? { fullTime: false } : /常勤/.test(title) ? { fullTime: true } : {}),
  };
}
