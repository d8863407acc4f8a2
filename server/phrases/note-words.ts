/** Notes beside facts, and what a source says of itself, by readers of files. */
export const NOTE_WORDS = `
Stated: {1} of a unit not stated ⇒ 記載：{1}（単位の記載なし）
Stated: {1} ⇒ 記載：{1}
held afterwards {1} ⇒ 取引後の保有{1!}
men ⇒ 男性
women ⇒ 女性
women, percent ⇒ 女性の割合（％）
The record was closed on this day ⇒ この日にレコードが閉じられた
Standing proxy: {1} ⇒ 常任代理人：{1}
Percentage of the shares issued less treasury shares ⇒ 自己株式を除く発行済株式に対する割合
Percentage of the shares issued, treasury shares included ⇒ 自己株式を含む発行済株式に対する割合
A parent company of the filer ⇒ 提出会社の親会社
The table gives no percentage ⇒ 表に割合の記載がない
Of this {1} % indirectly ⇒ うち間接所有{1} %
Close or consenting parties hold {1} % besides, not included ⇒ ほかに緊密な者または同意している者の所有割合{1} %（含まない）
Relations: {1} ⇒ 関係内容：{1}
The schedule names no lender ⇒ 明細表に借入先の記載がない
The filing does not state the day of the meeting; this is the last day on which it can be, three months after the record date ⇒ 提出書類に総会の日の記載がない。これは基準日から3か月以内で開催し得る最後の日である
The list after the meeting does not say whether the seat is filled anew or goes on ⇒ 総会後の一覧に、選任し直すのか任期が続くのかの記載がない
The line names no company; it is read as one about the reporting company ⇒ 会社名のない行であり、提出会社のものとして読む
The line calls the company {1} ⇒ 記載での会社名は{1}
Held when the report was filed ⇒ 提出時に在任
May have ended before: the line tells of a later post there ⇒ これより前に終わった可能性がある：退任の行は同じ会社の後の役職についてのもの
Since when is not said ⇒ 就任時期の記載なし
Read from text that has lost its cells ⇒ セルの失われた文章から読み取り
Purpose as stated: {1} ⇒ 記載された保有目的：{1}
{1} % in the last report ⇒ 直前の報告書では{1} %
Rights to {1} shares are included ⇒ 潜在株式{1}株を含む
Deemed holding: the votes are the company's, the shares are in a trust ⇒ みなし保有：議決権は会社にあり、株式は信託されている
The issuer holds shares of the company ({1}) ⇒ 発行者は当社の株式を保有している（{1}）
The issuer does not hold shares of the company ({1}) ⇒ 発行者は当社の株式を保有していない（{1}）
The table says that the issuer holds shares of the company; it does not say how many ⇒ 表では発行者が当社の株式を保有するとされているが、株数の記載はない
They may be held by subsidiaries of it ⇒ 子会社による保有の可能性がある
It is not among the {1} largest holders, the least of whom has {2} % ⇒ 上位{1}名の大株主（最少は{2} %）には含まれない
As of the filing; what is bought or sold in the last weeks before it may be left out ⇒ 提出日現在。直前数週間の売買は含まれないことがある
Of the company alone, not consolidated; as exact as the filing prints it ⇒ 提出会社の個別の値で、連結ではない。提出書類の記載どおりの精度
article 27-23(3) item 1: votes or instructions by a trust or other contract ⇒ 法第27条の23第3項第1号：信託契約その他の契約に基づく議決権行使または指図の権限
article 27-23(3) item 2: discretion to invest for others ⇒ 法第27条の23第3項第2号：投資一任契約等に基づく投資権限
article 27-23(3) item 3: rights to acquire ⇒ 法第27条の23第3項第3号：取得する権利
Board of directors ⇒ 取締役会
Board of company auditors ⇒ 監査役会
Audit committee ⇒ 監査委員会
Nomination committee ⇒ 指名委員会
Compensation committee ⇒ 報酬委員会
Audit and supervisory committee ⇒ 監査等委員会
Board chair ⇒ 取締役会議長
Board member ⇒ 取締役会の構成員
Senior managing official ⇒ 上級管理者
the record was closed on this day; its statement gives no end date ⇒ この日にレコードが閉じられた。終了日の記載はない
began and ended on this day: it held for that day ⇒ この日に始まり終わった：その日だけ有効
country of residence ⇒ 居住国
Company status ⇒ 会社の状態
Registered office ⇒ 登記上の事務所
Type of company ⇒ 会社の種類
Accounts made up to ⇒ 決算日
Last accounts made up to ⇒ 直近の決算日
Statement of capital ⇒ 資本の状況
Significant control ⇒ 重要な支配
Partly satisfied ⇒ 一部弁済
The charge names nobody who is entitled to it ⇒ 担保権者の記載がない
Entitled to {1} ⇒ {1}の権利者
more than four persons are entitled ⇒ 権利者が4名を超える
A person with significant control, by name; the nature of control is not in the filing history ⇒ 重要な支配者（氏名・名称による）。支配の態様は提出履歴にない
The entity is the registered owner of land as a nominee for this party ⇒ 名義人として土地の登記名義を有する
Held as one of the trustees of a trust ⇒ 信託の受託者の一人として保有
Held as one of the members of a firm ⇒ 組合の構成員の一人として保有
Held as one of {1} ⇒ {1!}の一人として保有
Held by {1}, over which this party has significant influence or control ⇒ この者が重要な影響力または支配を有する{1!}による保有
the trustees of a trust ⇒ 信託の受託者
the members of a firm ⇒ 組合の構成員
Appointed before {1} ⇒ {1}より前に就任
The company is dissolved, and the appointment ended with it; since when is not said, at the latest since the day of this answer ⇒ 会社は解散し、就任も終了した。時期の記載はなく、遅くともこの応答の日まで
Nobody is known or believed to have significant control ⇒ 重要な支配者がいるとは知られておらず、考えられてもいない
Somebody has significant control and is not identified ⇒ 特定されていない重要な支配者がいる
Somebody with significant control is identified, and the particulars are not confirmed ⇒ 重要な支配者は特定されているが、詳細は確認されていない
It is not yet found out whether anybody has significant control ⇒ 重要な支配者がいるかどうか、まだ確認されていない
A notice to give information was not answered ⇒ 情報提供の通知に回答がなかった
A notice to confirm changed particulars was not answered ⇒ 変更の確認の通知に回答がなかった
A notice was issued that restricts an interest in the company ⇒ 会社の持分を制限する通知が出された
Somebody is known or believed to have significant control and has not confirmed it ⇒ 重要な支配者とみられる者がいるが、確認されていない
No beneficial owner is identified ⇒ 実質的支配者が特定されていない
Not all beneficial owners are identified, and not all information is given ⇒ 実質的支配者の一部が特定されておらず、情報の一部も提供されていない
Not all beneficial owners are identified ⇒ 実質的支配者の一部が特定されていない
Not all information about the beneficial owners is given ⇒ 実質的支配者の情報の一部が提供されていない
It is about {1} ⇒ 対象：{1}
The particulars are kept from the public register for the protection of the person ⇒ 本人保護のため、詳細は公開の登記簿に載らない
It has ended; since when is not said, at the latest since the register was read ⇒ 終了している。時期の記載はなく、遅くとも登記の照会日まで
The company is dissolved, and what the register has as going on ended with it ⇒ 会社は解散しており、登記上継続中のものも解散で終わった
branch of an out-of-jurisdiction company ⇒ 他の法域の会社の支店
branch of an out-of-jurisdiction company: {1} ⇒ 他の法域の会社の支店：{1}
local branch of a company of the same jurisdiction ⇒ 同じ法域の会社の支店
local branch of a company of the same jurisdiction: {1} ⇒ 同じ法域の会社の支店：{1}
controlling entity ⇒ 支配主体
ultimate controlling company ⇒ 最終支配会社
ultimate beneficial owner ⇒ 最終的な実質的支配者
Number of employees ⇒ 従業員数
It has ceased; since when is not said, at the latest since the day of the file ⇒ 終了している。時期の記載はなく、遅くともファイルの日まで
It has ended; since when is not said, at the latest since the day of the file ⇒ 終わっている。いつからかは述べられておらず、遅くともファイルの日からである
Designated person under UK sanctions ⇒ 英国の制裁対象者
The nature of control is not published ⇒ 支配の態様は公表されていない
Began and ended on {1}: it held for that day ⇒ {1}に始まり終わった：その日だけ有効
Alias ⇒ 別名
Weak alias ⇒ 不確かな別名
Former name ⇒ 旧称
Reading ⇒ 読み
Name at birth ⇒ 旧姓・出生時の氏名
Trading name ⇒ 屋号・通称
Translated name ⇒ 訳名
Record ⇒ レコード
no longer in its source ⇒ 出典から削除済み
Legal address ⇒ 法的住所
Legal form ⇒ 法的形態
Registration of the LEI ⇒ LEIの登録
Entity status ⇒ 法人の状態
next renewal ⇒ 次の更新
event status ⇒ 事象の状態
to be effective ⇒ 効力発生予定
There is a consolidating parent, which has no LEI ⇒ 連結親会社はあるが、LEIを持たない
Natural persons control the entity, without a legal entity between that would consolidate it ⇒ 連結する法人を介さず、自然人が支配している
The legal entities that control the entity do not have to prepare consolidated accounts ⇒ 支配する法人に連結財務諸表の作成義務がない
No person is known that controls the entity, for example because its shares are widely held ⇒ 株式が広く分散しているなどの理由で、支配する者は知られていない
There is a parent, which is not published ⇒ 親会社はあるが、公表されていない
The parent is not named ⇒ 親会社の名称の記載がない
Fund management ⇒ ファンドの運用
is managed by ⇒ 運用者：
Umbrella fund ⇒ アンブレラファンド
is a sub-fund of ⇒ サブファンドの親：
Master fund ⇒ マスターファンド
is a feeder to ⇒ フィーダーの先：
Head office ⇒ 本店
is a branch, and no legal person of its own, of ⇒ 支店（独立の法人格なし）の本店：
Accounting standard: {1} ⇒ 会計基準：{1}
Accounts of {1} to {2} ⇒ 会計期間：{1!}～{2!}
a day not stated ⇒ 記載のない日
The registration of the relationship is {1}: nobody vouches for it after its last update ⇒ 関係の登録は{1}である：最後の更新の後は誰も保証していない
The relationship has ended; since when is not said, at the latest since the last update of the record ⇒ 関係は終了している。時期の記載はなく、遅くともレコードの最後の更新まで
Printed: {1} ⇒ 原文：{1}
Owner of more than ten per cent of a class ⇒ 一つの種類の10パーセント超を所有する者
director by deputization ⇒ 派遣による取締役
Nature of ownership: {1} ⇒ 所有の性質：{1}
Stated by value: {1} ⇒ 価額による記載：{1}
Reported by several persons together: the same securities ⇒ 複数の者の共同報告：同一の証券
A derivative, no shares today: {1} ⇒ デリバティブであり、現時点では株式ではない：{1}
A derivative, no shares today ⇒ デリバティブであり、現時点では株式ではない
No securities of the issuer are beneficially owned ⇒ 発行者の証券を実質的に所有していない
Voting power: {1} sole, {2} shared; power to dispose: {3} sole, {4} shared ⇒ 議決権：単独{1!}、共同{2!}。処分権：単独{3!}、共同{4!}
Member of a group ⇒ グループの構成員
Membership of a group is disclaimed ⇒ グループの構成員であることを否認
The shares are, in whole or in part, those that the other reporting persons report ⇒ 株式の全部または一部は、他の報告者が報告するものと同じである
beneficial ownership (rule 13d-3) ⇒ 実質的所有（規則13d-3）
Held by the reporting persons together ⇒ 報告者全員による保有
percent of class ⇒ 種類株式に対する割合
What each may vote alone, and once the most that is shared ⇒ 各人が単独で行使できる議決権と、共同のものの最大を一度数えた値
Equal numbers of several persons are the same shares ⇒ 複数の者の同じ数は同一の株式である
listed in exhibit 21 ⇒ 別紙21に記載
not named in the exhibit ⇒ 別紙に名称の記載なし
not named in the file ⇒ ファイルに名称の記載なし
not named ⇒ 名称の記載なし
Value under discretion (13F), sum of the rows ⇒ 投資裁量下の価額（13F）、各行の合計
Value under discretion (13F) ⇒ 投資裁量下の価額（13F）
Under discretion of a manager (13F) ⇒ 運用者の投資裁量下（13F）
as filed ⇒ 提出されたまま
In dollars if filed on or after 2023-01-03, else in thousands ⇒ 2023年1月3日以降の提出ではドル、それより前では千ドル
Filed as {1} in thousands ⇒ 千ドル単位で{1}と提出
Other manager reporting for this one ⇒ この者のために報告する他の運用者
Other manager included in this report ⇒ この報告に含まれる他の運用者
put or call ⇒ プットまたはコール
other managers ⇒ 他の運用者
voting authority ⇒ 議決権
large company ⇒ 大会社
not a large company ⇒ 大会社でない
company with a controlling shareholder ⇒ 支配株主を有する会社
no controlling shareholder ⇒ 支配株主なし
no segment that a rule names ⇒ 規則に挙げられた市場区分なし
Policy shareholdings ⇒ 政策保有株式
Net assets ⇒ 純資産
Exchange rate ⇒ 為替相場
Consolidated revenue ⇒ 連結売上高
Finding of independence ⇒ 独立性の認定
the board has made no such finding ⇒ 取締役会による認定なし
worked on the audit ⇒ 監査業務に従事
The total of the major shareholders is not the sum of its rows ⇒ 大株主の合計が各行の合計と一致しない
In the table of major shareholders {1}. Rows are rounded or cut off one by one ⇒ 大株主の表で、{1!}。各行は個別に端数処理されている
the rows add up to {1} shares and the total row says {2} ⇒ 各行の合計は{1}株、合計欄は{2}株である
the percentages add up to {1} and the total row says {2} ⇒ 割合の合計は{1} %、合計欄は{2} %である
The total of the joint holders is not the sum of theirs ⇒ 共同保有者の合計が各保有者の合計と一致しない
The holders add up to {1} shares and the total says {2}; shares that joint holders may claim of each other are deducted there ⇒ 各保有者の合計は{1}株、合計欄は{2}株である。共同保有者間で引渡請求権のある株式は合計欄で控除される
The total of the shares of officers is not the sum of its rows ⇒ 役員の所有株式数の合計が各行の合計と一致しない
In the list of officers the rows add up to {1} shares and the total row says {2} ⇒ 役員の一覧で、各行の合計は{1}株、合計欄は{2}株である
The shares of an officer are stated twice, differently ⇒ 役員の所有株式数が異なる値で二度記載されている
The list of directors states {1} shares and that of executive officers {2}; the first is read ⇒ 取締役の一覧では{1}株、執行役の一覧では{2}株である。前者を読み取る
{1} votes ⇒ 議決権{1}個
Lent JPY {1} to acquire the shares; what is still owed is not said ⇒ 株式取得のための借入金{1}円。残高の記載なし
Decided when the report was filed, for a later day ⇒ 提出時に決定済みで、その後の日付のもの
The number of officers is not that of the list ⇒ 役員の人数が一覧と一致しない
The filing counts {1} officers and lists {2} ⇒ 提出書類の人数は{1}名、一覧は{2}名である
The consolidated subsidiaries are not as many as stated ⇒ 連結子会社の数が記載と一致しない
The notes count {1} consolidated subsidiaries; the list names {2} and speaks of {3} more ⇒ 注記の連結子会社数は{1}社、一覧には{2}社の名称とその他{3}社の記載がある
`;
