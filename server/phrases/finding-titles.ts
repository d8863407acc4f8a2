/** Titles of the findings that stay with the facts of a file: the codes of what was warned about, as words. */
export const FINDING_TITLES = `
Address not in file ⇒ ファイルにない住所
Affiliates not read ⇒ 関係会社を読み取れず
Affiliates table lost ⇒ 関係会社の表の欠落
Amount ⇒ 金額
Annotation statement pointer target invalid ⇒ 注記の指す先が不正
Answers contradict ⇒ 回答の矛盾
Audits of others ⇒ 提出会社以外の監査報告書
Borrowings table lost ⇒ 借入金等明細表の欠落
Career lines not read ⇒ 読み取れなかった略歴の行
Cell unfit ⇒ 不適合なセル
Charge days ⇒ 担保権の日付
Charge end ⇒ 担保権の終わり
Committees not read ⇒ 読み取れなかった委員会
Column not read ⇒ 読まない列
Component record id not in dataset ⇒ 構成要素のレコードがデータにない
Contradicts source ⇒ 出典との矛盾
Dangling party ⇒ 記述のない者
Dates contradict ⇒ 日付の矛盾
Discretion not ownership ⇒ 所有でなく投資裁量
Document not read ⇒ 読まない文書
Document read in part ⇒ 一部だけ読む文書
Duplicate key ⇒ キーの重複
Duplicate statement id ⇒ statementIdの重複
Empty list ⇒ 空の一覧
End missing ⇒ 終わりの欠落
Entity security listing market identifier code required ⇒ 市場識別符号の欠落
Entry not read ⇒ 読まない項目
Event day ⇒ 事由の発生日
Exact beside range ⇒ 範囲と並ぶ正確な値
Exception category ⇒ 報告の例外の区分
Exception reason ⇒ 報告の例外の理由
Extraordinary not read ⇒ 読み取れなかった臨時報告書の内容
Extraordinary table lost ⇒ 臨時報告書の表の欠落
Executives to come not read ⇒ 読まない就任予定の執行役
Fact unfit ⇒ 不適合な事実
Filing day ⇒ 提出日
Flag ⇒ はい・いいえの値
Has public listing information but has public listing is false ⇒ 非上場とされた上場の記載
Holder lenders not read ⇒ 読み取れなかった保有者の借入先
Holder without figures ⇒ 株数の記載のない保有者
Holder not named ⇒ 名称のない株主
Holder not tagged ⇒ タグのない保有者
Identifiers disagree ⇒ 識別子の不一致
Identifier unfit ⇒ 不適合な識別子
Inconsistent schema version used ⇒ 版の混在
Index only ⇒ 索引のみ
Interest beneficial ownership interested party not person ⇒ 自然人でない実質的支配者
Issuer missing ⇒ 発行者の欠落
Joined to itself ⇒ 自らとの結び付き
Kinship not read ⇒ 読み取れなかった親族関係
List without heading ⇒ 見出しのない一覧
Meeting not stated ⇒ 記載のない総会
More contradictions ⇒ その他の矛盾
Name unclear ⇒ 不明瞭な名称
Nature of control ⇒ 支配の態様
Named before ⇒ 以前の名称
Number of the company ⇒ 会社自身の番号
Officer changes not read ⇒ 読み取らない役員の異動
Policy year not said ⇒ 年度の記載のない保有株式
Auditors not read ⇒ 監査人を読み取れず
Unit above headings ⇒ 見出しの上の単位
Unit in heading ⇒ 見出しの単位
Not carried ⇒ 持ち込まれない内容
Not utf 8 ⇒ UTF-8でない
Observed after publication ⇒ 公表後の記載日
Officers not read ⇒ 役員を読み取れず
Officers table lost ⇒ 役員の表の欠落
Officer days ⇒ 役員の日付
Others not named ⇒ 名称のないその他の者
Page of more ⇒ 複数ページの一部
Party differs ⇒ 記載の異なる者
Percent ⇒ 割合
Percentage not read ⇒ 読み取れない割合
Percent out of range ⇒ 範囲外の割合
Period empty ⇒ 空の期間
Person identifiers invalid composition ⇒ 人の識別子の構成が不正
Person identifiers not passport taxid idcard ⇒ 旅券・納税・身分証以外の人の識別子
Person identifiers no valid iso 3166 1 alpha 3 code ⇒ 人の識別子の国の符号が不正
Policy holder not tagged ⇒ タグのない保有会社
Psc days ⇒ 重要な支配者の日付
Psc kind ⇒ 重要な支配者の種類
Publication missing ⇒ 公表日の欠落
Publication unknown ⇒ 不明の公表日
Record annulled ⇒ 取り消されたレコード
Record other ⇒ その他のレコード
Relationship period ⇒ 関係の期間
Relationship type ⇒ 関係の種類
Relationship with itself ⇒ 自らとの関係
Row repeated ⇒ 重複した行
Section not read ⇒ 読み取れない部分
Securities owned ⇒ 所有証券
Sheet not read ⇒ 読まないシート
Signed before reported day ⇒ 基準日より前の署名
Snapshot line ⇒ 一括データの行
Statements in object ⇒ オブジェクト内のステートメント
Statement annotation creation date is future date ⇒ 注記の作成日が未来
Statement date after publication date ⇒ 公表日より後の記載日
Statement date is future date ⇒ 記載日が未来
Statement entity dissolution before founding date ⇒ 設立前の解散
Statement entity type and entity sub type do not align ⇒ 法人の種類と細分の不一致
Statement person birth date in future ⇒ 生年月日が未来
Statement person birth date too far in past ⇒ 古すぎる生年月日
Statement person death date not sensible value ⇒ 不自然な死亡日
Statement publication date is future date ⇒ 公表日が未来
Statement relationship interests exact has min max ⇒ 範囲と並ぶ正確な値
Statement relationship interests exact max equals min ⇒ 一つの値の範囲
Statement relationship interests start after end date ⇒ 終わりより後の始まり
Statement source retrieved at future date ⇒ 取得日が未来
Statement with record status closed must be last ⇒ 閉じたレコードの後の記載
Statement with record status new must be first ⇒ 新規でない最初の記載
Table encoding ⇒ 表の文字コード
Too many problems ⇒ 多すぎる問題
Total over all ⇒ 全体を超える合計
Unknown code ⇒ 知られていない符号
Unknown field ⇒ 知られていない項目
Unknown schema version used ⇒ 知られていない版
Value not read ⇒ 読み取れない値
Wrong address type used ⇒ 住所の種類の誤り
Two LEIs for one entity ⇒ 一つの法人に二つのLEI
One name under several ids of officers ⇒ 複数の役員IDの下にある一つの名前
Several dates for {1} ⇒ {1}の複数の日付
Two percentages for one holding ⇒ 一つの保有に二つの割合
`;
