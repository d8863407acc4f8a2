import type { PartialDate } from '../../../time/day.ts';
import { CURRENT, FORM_AFTER, FORM_ALONE, FORM_BEFORE, OWN_POST, SAME, SELF, SOME_COMPANY } from './career-forms.ts';
import { flatLines, tableLines } from './career-lines.ts';
import { comparable, namesNobody, spaced } from './company-name.ts';
import { englishPost } from './english-post.ts';
import { titleAt } from './titles.ts';

/** A line of a career. `self` is the company whose report it is; `company` any other, as written. */
export interface CareerEntry {
  /** Undefined of a post listed below the dated lines, as one that is held: it has no date of its own. */
  readonly from: PartialDate | undefined;
  readonly title: string;
  readonly current: boolean;
  readonly self: boolean;
  readonly company?: string;
  /** What the company is called now, when the line says so: "(現 …)". */
  readonly companyNow?: string;
  /** What the reporting company was called then, when the line says so: "… (現 当社)". */
  readonly selfThen?: string;
  /** The line names no company, and is read as one about the company whose report it is. */
  readonly carried: boolean;
  /** When a later line says that the post was left. */
  readonly to?: PartialDate;
  /** The line that ends it ends a later post at the same company too: this one may have ended before. */
  readonly outlived?: boolean;
}

export interface Career {
  readonly entries: readonly CareerEntry[];
  /** Lines that name no post, or no company that could be told from the post. */
  readonly unread: readonly string[];
}

/** "…事務所入所（現パートナー）": at the same place, another post today. */
const PRESENT_POST = /[（(]現[\s\u3000:：]*([^（）()任在職][^（）()]*)[）)]$/;
const NOW =
  /[（(]\s*(?:現|現在|現在の|現：|現在：)[\s\u3000:：、・]*([^（）()]+(?:[（(][^（）()]*[）)][^（）()]*)?)[）)]/;
/** "Example Networks, Vice President of Sales": a Latin name without a form, before a comma and a post. */
const BEFORE_COMMA =
  /^\p{Script=Latin}[\p{Script=Latin}0-9 .&'’/-]*(?=,\s*(?:(?:Vice |Executive |Senior |Managing |Co-)*(?:President|Director|Chair|Partner|[Ff]ounder|Officer)|Chief |General |Group |Head |Board |CEO|CFO|COO|CTO))/u;
/** The end of a post (退任, 辞任) or of all posts at one place, what was left before it, and what came after. */
const LEFT =
  /^(?<post>.*?)[\s、・を]*(?:定年|任期満了|依願)?(?<end>退社|退職|退任|退所|退官|退行|辞任)(?:(?:[\s、・]+|(?=当社|同社))(?<next>.+))?$/u;
/** What is no post: schools, licences, absence, the end of an office. */
const NO_POST = /(?:入学|編入|卒業|修了|中退|留学|合格|登録(?:抹消)?|取得|休職|復職|休業|閉鎖|廃業)[）)]?$/;
/** What belongs to a name behind its form: "…銀行㈱", "… Corporation of America". */
const REST_OF_NAME = /^(?:㈱|株式会社|㈲|有限会社|合同会社|[・\s]?外国法共同事業| of(?: \p{Lu}[\p{L}.]*)+)/u;
/** A post stands before the name: "…総代表兼…株式会社", "執行役員 … Inc.". */
const TWO_POSTS = /(?:代表|長|役|担当|員)兼|(?:長|役|役員|担当|代表)\s/;
/** "…公社入社": whoever one enters is named before it. */
const ENTERED = /^\S+(?=入[社行所省庁庫局]$)/;
const SELF_NOW = /^(?:当社|弊社|提出会社)$/;
/** "(…に商号変更)" between a company and the post. */
const RENAMED = /^[（(][^（）()]*(?:商号変更|社名変更|改称|合併|統合|移管|解散)[^（）()]*[）)]\s*/;
/** "NTT株式会社（NTT,Inc.）取締役": the name once more. */
const LATIN_NAME_TOO = /^[（(][\p{Script=Latin}\d\s.,&'’+-]{2,}[）)]\s*(?=.)/u;
/** With these no word begins: the line is the rest of one. */
const MID_WORD = /^[ンッャュョァィゥェォーんっゃゅょ々、。）)」』】]/;
const BECAME = /[にへ](?:組織変更|商号変更|社名変更|改組|改称)$/;
/** Words before a post that are part of it: 副会長, 上席顧問, 外部理事. */
const OF_THE_POST =
  /(?:\s*(?:副|上席|外部|出向|特別|名誉|主席|首席|筆頭|専任|常任|非常勤|常勤|独立|上級|最高|次席|終身))+$/;
/** These end a company's name for sure; other words of posts (部長, 担当) may follow the name of a department. */
const FIRM_TITLE =
  /^(?:社外|代表|取締役|監査役|執行役|理事|監事|顧問|相談役|入社|入行|入所|入省|入庁|入局|入職|入庫|出向|転籍|移籍|帰任|会長|社長|副社長|頭取|専務|常務|評議員|創業|設立|CEO|President|Director|Partner|パートナー)/;
/** These are of a company as a whole: Latin words between its form and them are its name, not a department. */
const OF_ALL =
  /^(?:社外|代表|取締役|監査役|顧問|相談役|入社|会長|社長|副社長|専務取締役|常務取締役|常務執行|専務執行|創業|設立)/;
const LATIN_WORDS = /^[\p{Script=Latin}\d\s.,&'’+-]+$/u;
/** The cabinet's own offices, whose parts are many and have names of other ministries in them. */
const CABINET = /^(?:内閣官房|内閣法制局|内閣府)(?=.)/;
/** A department behind a name: 株式会社…調査部; what ends a name for sure within it. */
const DEPARTMENT = /(?:(?<!楽|クラ)部|課|支店|支社)$/;
const NAME_WITHIN = /^.+?(?:研究所|銀行|証券|生命保険|火災保険|信託|製作所)(?=.)/;
/** Another company behind a post: "執行役員 株式会社… 代表取締役", "…担当兼… Inc.社長". */
const FORMS = '株式会社|㈱|有限会社|㈲|合同会社';
const LATIN_FORMS = 'Inc\\.|Ltd\\.|LLC|S\\.A\\.|GmbH|B\\.V\\.|N\\.V\\.|plc|Corporation|Limited';
const ANOTHER = new RegExp(
  `^(?<post>[^]*?[^\\s兼、])(?:\\s+|\\s*(?:兼|及び|並びに)\\s*)(?<rest>(?:(?:${FORMS})(?!化)\\S|[^\\s兼、（(]{1,30}?(?:${FORMS})|\\p{Lu}[\\p{Script=Latin}\\d .,&'’-]{0,60}?(?:${LATIN_FORMS}))[^]*)$`,
  'u',
);

/**
 * Reads a career from its text block: a table of dates and posts, or, where the markup is lost, the text that it left.
 * `title` is the one in the list of officers. A line that names no company is read as one about the reporting company
 * where it can be no other: all lines before were, it is the present title itself, or it stands below such a line at
 * the same date. Otherwise it is left out, and so is what follows as "the same".
 */
export function readCareer(block: string, title = ''): Career {
  const lines = tableLines(block) ?? flatLines(block);
  const entries: CareerEntry[] = [];
  const unread: string[] = [];
  let last: Where | undefined;
  let named: Where | undefined;
  let onlySelf = true;
  let ownAbove = false;
  for (const { from, text, to, lost, more } of lines) {
    if (more !== true) [named, ownAbove] = [undefined, false];
    const belowOwn = ownAbove;
    ownAbove = false;
    if (lost === true) {
      unread.push(text);
      last = undefined;
      continue;
    }
    const read = readLine(
      text,
      last,
      (said, current) =>
        (onlySelf && last !== undefined && !SOME_COMPANY.test(said)) ||
        (belowOwn && OWN_POST.test(said)) ||
        (current && title.includes(said)),
    );
    if (read === undefined) {
      unread.push(text);
      if (!/登録|修了|卒業|取得|開業/.test(text)) last = undefined;
      continue;
    }
    const { title: whole, current: saysCurrent, carried, ...where } = read;
    const current = saysCurrent || from === undefined;
    // A line that is inferred does not say whom a later "the same company" means, nor do two companies at one date.
    if (!carried) last = named === undefined || isSame(named, where) ? where : undefined;
    if (!carried) named = where;
    const { said, another } = apart(whole);
    const left = LEFT.exec(said)?.groups;
    if (left && from !== undefined && !leave(entries, where, left, from)) unread.push(text);
    const post = left ? (left['next'] ?? '') : said;
    if (post === '') continue;
    if (NO_POST.test(post)) {
      unread.push(text);
      continue;
    }
    onlySelf &&= where.self;
    ownAbove = where.self;
    const dated = { from, current, carried, ...(to === undefined ? {} : { to }) };
    if (from !== undefined || !entries.some((entry) => isTold(entry, where, post)))
      entries.push({ ...dated, title: post, ...where });
    if (another === undefined) continue;
    // Two companies in one line: nobody can say which a later "the same company" means.
    [last, onlySelf, ownAbove] = [undefined, false, false];
    const other = readLine(another, undefined, () => false);
    if (other === undefined || left) unread.push(another);
    else entries.push({ ...dated, ...other, current: current || other.current });
  }
  return { entries, unread };
}

/** The post at the company that a line begins with, and what follows about another company. */
function apart(title: string): { readonly said: string; readonly another?: string } {
  const { post, rest } = ANOTHER.exec(title)?.groups ?? {};
  if (post === undefined || rest === undefined || titleAt(post) === undefined || LATIN_WORDS.test(post))
    return { said: title };
  return { said: post, another: rest };
}

function isSame(a: Where, b: Where): boolean {
  return a.self === b.self && a.company === b.company;
}

/** Whether a dated line says of this post already that it is held: the list below the lines says it again. */
function isTold(entry: CareerEntry, { self, company, companyNow }: Where, post: string): boolean {
  const names = [entry.company, entry.companyNow].flatMap((name) => (name === undefined ? [] : [comparable(name)]));
  const same = [company, companyNow].some((name) => name !== undefined && names.includes(comparable(name)));
  return entry.current && entry.self === self && (self || same) && spaced(entry.title) === post;
}

/** Ends the post that is left, or all posts at the place; whether there was any. */
function leave(
  entries: CareerEntry[],
  { self, company }: Where,
  { post = '', end = '' }: Readonly<Partial<Record<string, string>>>,
  to: PartialDate,
): boolean {
  const all = post === '' || (end !== '退任' && end !== '辞任');
  const ended = [...entries.keys()].filter((i) => {
    const entry = entries[i];
    if (entry?.self !== self || entry.company !== company || entry.current || entry.to !== undefined) return false;
    return all || entry.title.includes(post) || post.includes(entry.title);
  });
  const latest = entries[ended.at(-1) ?? -1]?.from ?? '';
  for (const i of ended) {
    const entry = entries[i];
    if (entry !== undefined) entries[i] = { ...entry, to, ...((entry.from ?? '') < latest ? { outlived: true } : {}) };
  }
  return ended.length > 0;
}

type Where = Pick<CareerEntry, 'self' | 'company' | 'companyNow' | 'selfThen'>;
type Line = Where & { readonly title: string; readonly current: boolean; readonly carried: boolean };

function readLine(
  line: string,
  last: Where | undefined,
  isSelf: (title: string, current: boolean) => boolean,
): Line | undefined {
  const post = PRESENT_POST.exec(line)?.[1];
  const holdsNow =
    post !== undefined && titleAt(post) !== undefined && !FORM_BEFORE.test(post) && !FORM_AFTER.test(post);
  const current = CURRENT.test(line) || holdsNow;
  const said = spaced((holdsNow ? line.replace(PRESENT_POST, ' ') : line).replace(CURRENT, ' '));
  const text = said.replace(/^兼\s/, '');
  if (MID_WORD.test(text)) return undefined;
  const done = (rest: string, where: Where, carried: boolean): Line | undefined => {
    const title = spaced(
      rest
        .replace(/[\s、・]*就任$/, '')
        .replace(/^[\s、・,，]+/, '')
        .replace(RENAMED, '')
        .replace(LATIN_NAME_TOO, ''),
    );
    return title === '' ? undefined : { ...where, title, current, carried };
  };
  const self = SELF.exec(text);
  if (self) return done(text.slice(self[0].length), { self: true }, false);
  const same = SAME.exec(text);
  if (same) return last === undefined ? undefined : done(text.slice(same[0].length), last, false);
  const english = englishPost(text);
  if (english) return done(english.title, { self: false, company: english.company }, false);
  const now = NOW.exec(text)?.[1];
  const bare = spaced(text.replace(NOW, '\u0001'));
  const cut = cutOf(bare);
  if (cut !== undefined) {
    const company = spaced(bare.slice(0, cut).replaceAll('\u0001', '')).replace(BECAME, '');
    if (FORM_ALONE.test(company) || TWO_POSTS.test(company) || namesNobody(company)) return undefined;
    const title = bare.slice(cut).replaceAll('\u0001', ' ');
    const companyNow = now === undefined ? undefined : spaced(now);
    // Another company may have that name today.
    if (companyNow !== undefined && SELF_NOW.test(companyNow))
      return done(title, { self: true, selfThen: company }, false);
    return done(title, { self: false, company, ...(companyNow === undefined ? {} : { companyNow }) }, false);
  }
  const nobody =
    FORM_BEFORE.test(bare) || FORM_AFTER.test(bare) || titleAt(bare) === undefined || /登録|修了|卒業|取得/.test(bare);
  const carried = done(bare.replaceAll('\u0001', ' '), { self: true }, true);
  return nobody || carried === undefined || !isSelf(carried.title, current) ? undefined : carried;
}

/** Where the name of the company ends and the post begins; undefined when that cannot be told. */
function cutOf(text: string): number | undefined {
  const cut = nameEnd(text);
  if (cut === undefined) return undefined;
  // A form may stand inside brackets that belong to the name.
  const [opened, closed] = [/[（(]/g, /[）)]/g].map((bracket) => text.slice(0, cut).match(bracket)?.length ?? 0);
  if (opened === closed) return cut;
  const end = text.slice(cut).search(/[）)]/);
  return end < 0 ? undefined : cut + end + 1;
}

function nameEnd(text: string): number | undefined {
  const lead = FORM_BEFORE.exec(text)?.[0];
  if (lead !== undefined && text[lead.length] === ' ') {
    const cut = nameEnd(lead + text.slice(lead.length + 1));
    return cut === undefined ? undefined : cut + 1;
  }
  const marked = text.indexOf('\u0001');
  if (marked > 0) return marked + 1;
  const cabinet = CABINET.exec(text);
  if (cabinet) return cabinet[0].length;
  const latin = BEFORE_COMMA.exec(text);
  if (latin) return latin[0].length;
  const after = FORM_AFTER.exec(text);
  const title = titleAt(text);
  if (after && !FORM_BEFORE.test(text) && !FORM_ALONE.test(after[0]))
    return after[0].length + (REST_OF_NAME.exec(text.slice(after[0].length))?.[0].length ?? 0);
  const space = text.indexOf(' ');
  if (lead !== undefined && title !== undefined && space > 0 && space < title) {
    if (LATIN_WORDS.test(text.slice(lead.length, title)))
      return OF_ALL.test(text.slice(title)) ? title - (/\s*$/.exec(text.slice(0, title))?.[0].length ?? 0) : undefined;
    if (DEPARTMENT.test(text.slice(0, space))) return NAME_WITHIN.exec(text.slice(0, space))?.[0].length;
  }
  if (
    FORM_BEFORE.test(text) &&
    space > 0 &&
    (title === undefined || space < title || !/^[\p{Script=Latin}]/u.test(text.slice(space + 1)))
  )
    return title !== undefined && title < space && FIRM_TITLE.test(text.slice(title)) ? title : space;
  if (title === undefined || title === 0) return undefined;
  const entered = ENTERED.exec(text);
  if (entered) return entered[0].length;
  if (FORM_BEFORE.test(text) && FIRM_TITLE.test(text.slice(title)))
    return title - (OF_THE_POST.exec(text.slice(0, title))?.[0].length ?? 0);
  // "Tiffany & Co. 入社": a Latin name before a Japanese word of entry.
  return /^[\p{Script=Latin}\s.,&'-]+$/u.test(text.slice(0, title)) && /^入/.test(text.slice(title))
    ? title
    : undefined;
}
