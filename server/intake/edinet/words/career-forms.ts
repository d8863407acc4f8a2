/** A post that is held when the report is filed. */
export const CURRENT = /[（(]\s*(?:現任|現在に至る|現在|現職|至現在|現)\s*[）)]/;
/** Words of a company's form, and of places that have none, behind a name. */
export const FORM_AFTER = new RegExp(
  '^.*?[^\\s（(](?:(?:㈱|株式会社|㈲|有限会社|合同会社|監査法人|税理士法人|弁護士法人|事務所|大学院大学|大学(?!院)|銀行|証券会社|財団法人|機構|協会|連合会|協同組合(?!連合会)|投資法人|省|庁|国税局(?!長)|裁判所|研究所)|\\s?(?:Inc\\.|Ltd\\.|LLC|LLP|Corporation|CORPORATION|Corp\\.|Limited|LIMITED|PLC|plc|GmbH|AG|Pte\\. Ltd\\.|N\\.V\\.|B\\.V\\.|S\\.A\\.)(?=\\s|[^\\p{L}]|$|\\p{Script=Han}|\\p{Script=Katakana}))',
  'u',
);
/** The same before a name. */
export const FORM_BEFORE =
  /^(?:㈱|株式会社|㈲|有限会社|合同会社|(?:有限責任\s?)?監査法人|税理士法人|弁護士法人|医療法人|学校法人|(?:公益|一般)(?:財団|社団)法人|独立行政法人|国立大学法人|国立研究開発法人|特定非営利活動法人|NPO法人)/;
/** A form without a name is nobody's. */
export const FORM_ALONE = /^(?:大学院大学|大学院|大学|財団法人|銀行|事務所|(?:有限責任)?監査法人|研究所|裁判所)$/;
/** The company whose report it is. */
export const SELF = /^(?:当社|弊社)(?!の?(?:子会社|グループ|関係会社))[\s\u3000、・]*/;
/** The company of the line before. */
export const SAME =
  /^(?:[（(]\s*同[社行所庫省庁校局]\s*[）)]|同[社行所庫省庁校局]|同大学院|同大学|同監査法人|同事務所|同法人)[\s\u3000、・]*/;
/** A name that bears no form before a post of a company as a whole: "…ホールディングス取締役". */
export const SOME_COMPANY =
  /(?:ホールディングス?|コーポレーション|ジャパン|インターナショナル|パートナーズ|キャピタル|生命|商事|物産|製作所|工業|電機|製薬|HD|ＨＤ)\s*(?:社外|代表|取締役|監査役|執行役|顧問|相談役|会長|社長|専務|常務)/;
/** A rank, or the head of a department: what needs no company below a line that is about one. */
export const OWN_POST =
  /^(?:(?:代表|上席|上級|常務|専務|副社長|主席|筆頭|兼\s*)*(?:執行役員?|取締役|副?社長|副?会長|専務|常務|監査役|顧問|相談役|フェロー|CEO|COO|CFO|CTO)|[^㈱（）()]{1,30}(?:部|室|課|部門|支店|工場|センター|グループ)長|[^㈱（）()]{1,30}(?:管掌|担当|統括))/;
