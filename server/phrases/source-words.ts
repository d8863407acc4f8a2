/**
 * What readers of files write into the graph beside what a document says: titles of documents, places in them, headings
 * and notes. Only these phrases are looked for in facts, whose own words stay as the document has them.
 */
export const SOURCE_WORDS = `
Annual securities report, {1}, period to {2} ({3}) ⇒ {3}、{1}、{2}に終わる期間
Annual securities report, {1}, period to {2} ⇒ 有価証券報告書、{1}、{2}に終わる期間
Semi-annual securities report, {1}, period to {2} ({3}) ⇒ {3}、{1}、{2}に終わる期間
Quarterly securities report, {1}, period to {2} ({3}) ⇒ {3}、{1}、{2}に終わる期間
Amendment of {1}: {2} ⇒ 訂正（{1}）：{2!}
Amendment: {1} ⇒ 訂正：{1!}
Extraordinary report, {1} ({2}) ⇒ {2}、{1}
Securities registration statement, {1} ({2}) ⇒ {2}、{1}
Large holding report, {1} ({2}) ⇒ {2}、{1}
Share buyback report, {1} ({2}) ⇒ {2}、{1}
Annual securities report, {1} ({2}) ⇒ {2}、{1}
Annual securities report and securities registration statement, {1}, period to {2} ⇒ 有価証券報告書（みなし有価証券届出書）、{1}、{2}に終わる期間
Securities registration statement, {1}, period to {2} ({3}) ⇒ {3}、{1}、{2}に終わる期間
Shelf registration statement, {1} ({2}) ⇒ {2}、{1}
Shelf registration supplement, {1} ({2}) ⇒ {2}、{1}
Tender offer registration statement, {1} ({2}) ⇒ {2}、{1}
Tender offer report, {1} ({2}) ⇒ {2}、{1}
Internal control report, {1}, period to {2} ({3}) ⇒ {3}、{1}、{2}に終わる期間
Large holding report, {1} ⇒ 大量保有報告書、{1}
Annual securities report ⇒ 有価証券報告書
Semi-annual securities report ⇒ 半期報告書
Quarterly securities report ⇒ 四半期報告書
Extraordinary report ⇒ 臨時報告書
Securities registration statement ⇒ 有価証券届出書
Large holding report ⇒ 大量保有報告書
Share buyback report ⇒ 自己株券買付状況報告書
Annual securities report and securities registration statement ⇒ 有価証券報告書（みなし有価証券届出書）
Shelf registration statement ⇒ 発行登録書
Shelf registration supplement ⇒ 発行登録追補書類
Tender offer registration statement ⇒ 公開買付届出書
Tender offer report ⇒ 公開買付報告書
Internal control report ⇒ 内部統制報告書
Beneficial ownership statements of {1}, asserted by {2} ({3}) ⇒ {1}の実質的支配者の届出、申告者{2}（{3}）
Beneficial ownership statements of {1}, asserted by {2} ⇒ {1}の実質的支配者の届出、申告者{2}
Beneficial ownership statements of {1} ⇒ {1}の実質的支配者の届出
EDINET code list of {1} ⇒ EDINETコードリスト（{1}）
EDINET code list ⇒ EDINETコードリスト
Code list ⇒ コードリスト
GLEIF: {1} of {2} ⇒ GLEIF：{1!}（{2}）
GLEIF: {1} ⇒ GLEIF：{1!}
OpenCorporates: answer of the API ⇒ OpenCorporates：APIの応答
Companies House: {1} of {2} ⇒ 英国Companies House：{1!}（{2}）
Companies House: {1} ⇒ 英国Companies House：{1!}
company data ⇒ 会社データ
people with significant control ⇒ 重要な支配者（PSC）
answer of the API ⇒ APIの応答
Answer of the API ⇒ APIの応答
Relationship records (level 2) ⇒ 親子関係のレコード（レベル2）
Reporting exceptions (level 2) ⇒ 報告の例外（レベル2）
LEI records (level 1) ⇒ LEIレコード（レベル1）
Direct children with an LEI ⇒ LEIを持つ直接の子会社
Ultimate children with an LEI ⇒ LEIを持つ最終的な子会社
Exhibit 21: subsidiaries of the registrant ⇒ 別紙21：登録会社の子会社
Form 13F: information table ⇒ 様式13F：情報表
Questionnaire on {1} as of {2}, answered for {3} and signed by {4} ⇒ {2}現在の{1}に関する質問票（回答者{3}、署名者{4}）
Signed questionnaire ⇒ 署名済みの質問票
Officers, {1}, career, posts held elsewhere ⇒ 役員の状況、{1}、略歴、重要な兼職
Officers, {1}, career, {2} ⇒ 役員の状況、{1}、略歴、{2}
Officers proposed, {1}, career, {2} ⇒ 役員候補者、{1}、略歴、{2}
Officers, {1}, shares held ⇒ 役員の状況、{1}、所有株式数
Officers, {1}, shares of other classes held ⇒ 役員の状況、{1}、普通株式以外の所有株式数
Officers proposed, {1}, shares of other classes held ⇒ 役員候補者、{1}、普通株式以外の所有株式数
Executive officers, {1}, career, posts held elsewhere ⇒ 執行役の状況、{1}、略歴、重要な兼職
Executive officers, {1}, career, {2} ⇒ 執行役の状況、{1}、略歴、{2}
Officers, {1}, notes ⇒ 役員の状況、{1}、脚注
Executive officers, {1}, notes ⇒ 執行役の状況、{1}、脚注
Executive officers, {1}, shares held ⇒ 執行役の状況、{1}、所有株式数
Executive officers, {1}, shares of other classes held ⇒ 執行役の状況、{1}、普通株式以外の所有株式数
Executive officers, total of shares held ⇒ 執行役の状況、所有株式数の合計
Executive officers proposed ⇒ 執行役候補者
Executive officers, {1} ⇒ 執行役の状況、{1}
Extraordinary report, representatives, {1} ⇒ 臨時報告書、代表取締役の異動、{1}
Extraordinary report, major shareholders, {1} ⇒ 臨時報告書、主要株主の異動、{1}
Extraordinary report, auditors, {1} ⇒ 臨時報告書、監査公認会計士等の異動、{1}
Shareholders with the most votes, No {1} ⇒ 所有議決権数の上位者、{1}番
Other than ordinary shares ⇒ 普通株式以外の株式
Officers proposed, {1}, shares held ⇒ 役員候補者、{1}、所有株式数
Officers, total of shares held ⇒ 役員の状況、所有株式数の合計
Officers, careers ⇒ 役員の状況、略歴
Officers by sex ⇒ 役員の男女別人数
Officers proposed, {1} ⇒ 役員候補者、{1}
Officers proposed ⇒ 役員候補者
Officers, {1} ⇒ 役員の状況、{1}
Major shareholders, total ⇒ 大株主の状況、合計
Major shareholders, No {1} ⇒ 大株主の状況、{1}番
Major shareholders ⇒ 大株主の状況
Overview of affiliated entities, {1} ⇒ 関係会社の状況、{1}
Overview of affiliated entities ⇒ 関係会社の状況
Overview of corporate governance ⇒ コーポレート・ガバナンスの概要
Shares held for other than pure investment, row {1} ⇒ 純投資目的以外の投資株式、{1}行目
Shares held for other than pure investment, {1} ⇒ 純投資目的以外の投資株式、{1}
Shares held for other than pure investment ⇒ 純投資目的以外の投資株式
Independent auditor’s report, audit firm ⇒ 独立監査人の監査報告書、監査法人
Independent auditor’s report, certified public accountant ⇒ 独立監査人の監査報告書、公認会計士
Independent auditor’s report ⇒ 独立監査人の監査報告書
Annexed schedule of borrowings ⇒ 借入金等明細表
Document and entity information ⇒ 文書・提出者情報
{1}, document and entity information ⇒ {1}、文書・提出者情報
Cover page, {1} ⇒ 表紙、{1}
Shares issued, exchanges on which they are listed ⇒ 発行済株式、上場金融商品取引所名
Shares issued, {1} ⇒ 発行済株式、{1}
Shares issued ⇒ 発行済株式
Treasury shares held when filing ⇒ 提出日現在の自己株式
Treasury shares and shares held by affiliates ⇒ 自己株式及び相互保有株式
Treasury shares ⇒ 自己株式
Votes of all shareholders ⇒ 総株主の議決権
Number of shareholders ⇒ 株主数
Number of consolidated subsidiaries ⇒ 連結子会社の数
Shares held by officers ⇒ 役員の所有株式数
Shares held by executive officers ⇒ 執行役の所有株式数
Stated capital, the company alone ⇒ 資本金（提出会社）
Total liabilities ⇒ 負債合計
Stated capital ⇒ 資本金
Employees ⇒ 従業員の状況
Listing ⇒ 上場
Filers and joint holders, total ⇒ 提出者及び共同保有者、合計
Filers and joint holders ⇒ 提出者及び共同保有者
As a large holding report states them ⇒ 大量保有報告書の記載による
Holder {1}, borrowings ⇒ 保有者{1}、借入金の内訳
Row of {1} ⇒ {1}の行
record {1} (statement {2}), {3} ⇒ レコード{1}（ステートメント{2}）、{3!}
record {1} (statement {2}) ⇒ レコード{1}（ステートメント{2}）
statement {1} ({2}), {3} ⇒ ステートメント{1}（{2}）、{3}
statement {1} ({2}) ⇒ ステートメント{1}（{2}）
statement {1} ⇒ ステートメント{1}
interest {1} ⇒ 持分{1}
record {1} ⇒ レコード{1}
item {1} ⇒ 項目{1}
entity {1} ⇒ エンティティ{1}
row {1}: {2} ⇒ {1}行目：{2}
row {1} ⇒ {1}行目
line {1} ⇒ {1}行目
{1}, row {2} ⇒ {1}、{2}行目
{1}, line {2} ⇒ {1}、{2}行目
Table I, row {1} ⇒ 表I、{1}行目
Table II, row {1} ⇒ 表II、{1}行目
the whole file ⇒ ファイル全体
the file ⇒ ファイル
cover page ⇒ 表紙
summary page ⇒ 概要のページ
information table ⇒ 情報表
reporting persons ⇒ 報告者
reporting person {1} ⇒ 報告者{1}
reporting owner {1} ⇒ 報告者{1}
other manager {1} ⇒ 他の運用者{1}
list of subsidiaries ⇒ 子会社の一覧
header of the submission ⇒ 提出書類のヘッダー
the submission ⇒ 提出書類
signature ⇒ 署名
form of {1} ⇒ {1}の様式
question {1}, answer {2} ⇒ 質問{1}、回答{2}
question {1} ⇒ 質問{1}
Answer to {1} ⇒ {1}への回答
Answer to a question ⇒ 質問への回答
further on ⇒ 以降
Ordinary meeting after {1} ⇒ {1}後の定時株主総会
securities listing {1} ⇒ 証券の上場{1}
standard input ⇒ 標準入力
a form that is not on the list yet ⇒ 一覧にまだない形態
no list of forms for this jurisdiction ⇒ この法域の形態の一覧なし
fiscal year to {1} ⇒ {1}に終わる事業年度
fiscal year ⇒ 事業年度
Certified public accountant who signed the audit report ⇒ 監査報告書に署名した公認会計士
policy holding ⇒ 特定投資株式
deemed holding ⇒ みなし保有株式
companies under the equity method ⇒ 持分法適用会社
subsidiaries not consolidated ⇒ 非連結子会社
consolidated subsidiaries ⇒ 連結子会社
companies of which the filer is an affiliate ⇒ その他の関係会社
parent companies ⇒ 親会社
affiliated companies ⇒ 関係会社
the company alone ⇒ 提出会社
the company and its subsidiaries ⇒ 連結会社
Company with audit and supervisory committee ⇒ 監査等委員会設置会社
Company with company auditors ⇒ 監査役会設置会社
Company with nomination committee and others (three committees) ⇒ 指名委員会等設置会社
sum of the rows ⇒ 各行の合計
sum of their percentages ⇒ 割合の合計
sum of the holders ⇒ 各保有者の合計
balance at the beginning ⇒ 当期首残高
average rate, percent ⇒ 平均利率（％）
not stated ⇒ 記載なし
large holding report ⇒ 大量保有報告書
Relations ⇒ 関係内容
`;
