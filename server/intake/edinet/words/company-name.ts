/** Company forms that are written in one character or in brackets, as words. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  [/㈱|[（(]株[)）]/g, '株式会社'],
  [/㈲|[（(]有[)）]/g, '有限会社'],
  [/㈾|[（(]資[)）]/g, '合資会社'],
  [/㈴|[（(]名[)）]/g, '合名会社'],
  [/[（(]同[)）]|合同会社/g, '合同会社'],
  [/㈳|[（(]社[)）]/g, '社団法人'],
  [/㈶|[（(]財[)）]/g, '財団法人'],
  [/㈻|[（(]学[)）]/g, '学校法人'],
  [/[（(]相[)）]/g, '相互会社'],
];

/** A mark that points to a footnote: (注)１, （注1、2）, （注１）４，５ of a first list of notes, ※1,2, ＊１, *3. */
const MARK = new RegExp(
  [
    '[（(]\\s*注\\s*[）)]\\s*[0-9０-９①-⑳]*(?:[、,，.．・]\\s*[0-9０-９①-⑳]+)*',
    '[（(]\\s*注\\s*[0-9０-９①-⑳]+(?:[、,，.．・\\s]*[0-9０-９①-⑳]+)*\\s*[）)](?:\\s*[0-9０-９①-⑳]+(?:[、,，・]\\s*[0-9０-９①-⑳]+)*(?=[\\s\\u3000（(]|$))?',
    '[（(]?\\s*[※＊*]\\s*[0-9０-９①-⑳]*(?:[、,，・]\\s*[※＊*]?\\s*[0-9０-９①-⑳]+)*\\s*[）)]?',
    '(?<=[^0-9０-９])注\\s*[0-9０-９①-⑳]+$',
  ].join('|'),
  'g',
);

/** One space for any run of spaces of any width, none at the ends. */
export function spaced(text: string): string {
  return text.replace(/[\s\u00a0\u3000]+/g, ' ').trim();
}

/** Three or more Japanese letters that are set apart one by one to fill a line: "監査法人 ト ー マ ツ". */
const SET_APART =
  /(?<=^|[\s\u3000])[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々㈱](?:[\s\u3000]+[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々㈱]){2,}(?=[\s\u3000]|$)/gu;

/** A name of a company as it is written, without what sets its letters apart. */
export function closedUp(name: string): string {
  return name.replace(SET_APART, (letters) => letters.replace(/[\s\u3000]+/g, ''));
}

/** The text without footnote marks, and the marks. */
export function withoutMarks(text: string): { readonly text: string; readonly marks: readonly string[] } {
  const marks = [...text.matchAll(MARK)].map(([mark]) => mark.trim()).filter((mark) => mark !== '');
  return { text: spaced(text.replace(MARK, ' ')), marks };
}

/**
 * A name with its forms written out and without the differences of width, case, space and hyphens: for comparing alone.
 */
export function comparable(name: string): string {
  let text = name;
  for (const [form, word] of FORMS) text = text.replace(form, word);
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s.,'’・･]/g, '')
    .replace(/[‐‑–—−－]/g, '-');
}

/** Whether there is nothing in it but the form of a company: who is meant stands elsewhere, or was lost. */
export function namesNobody(name: string): boolean {
  let text = name;
  for (const [form] of FORMS) text = text.replace(form, '');
  return !/[\p{L}\d○〇◯]/u.test(
    text.replace(/株式会社|有限会社|合資会社|合名会社|相互会社|社団法人|財団法人|学校法人/g, ''),
  );
}

/** Words that only an organisation has in its name. */
const ORGANISATION =
  /㈱|㈲|㈳|㈶|[（(][株有相財社学同][)）]|会社|銀行|金庫|組合|協会|財団|社団|法人|大学|学校|学院|信託|証券|保険|基金|ファンド|持株会|共済|事務所|商事|産業|製作所|工業|電機|製薬|建設|物産|商会|商店|興業|不動産|機構|公社|公団|連合|委員会|大臣|[都道府県市]$|省$|庁$|\b(inc|ltd|limited|corp|corporation|co|company|llc|llp|lp|l\.p|plc|ag|sa|s\.a|nv|n\.v|gmbh|bank|trust|fund|funds|partners|capital|holdings?|group|government|association|university|foundation|nominees?|securities|management|international|insurance|investments?|pension|clients?|account|re|agt)\b\.?/i;
const HAN_NAME =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々〆ヶー]{1,6}[\s\u3000]+[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々ー]{1,6}$/u;
const HAN_CLOSED = /^[\p{Script=Han}\p{Script=Hiragana}々]{2,6}$/u;
const LATIN_NAME = /^(?:\p{Lu}[\p{L}'’.-]*\s+){1,3}\p{Lu}[\p{L}'’.-]+$/u;

/** Whether a shareholder is a person. Their addresses are given without a street, which tells more than a name can. */
export function isPersonName(name: string, address?: string): boolean {
  if (ORGANISATION.test(name)) return false;
  const street = address === undefined ? undefined : /[0-9０-９]|丁目|番地/.test(address);
  if (HAN_NAME.test(name)) return true;
  if (HAN_CLOSED.test(name)) return street === false;
  return LATIN_NAME.test(name) && name !== name.toUpperCase() && street !== true;
}
