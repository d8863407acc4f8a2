/** What is wrong with a report or a record of a register, and what mends it. */
export const REPORT_PROBLEMS = `
"{1}" is told under the number of the company itself, {2}; it is met by its entry and not by this number ⇒ 「{1}」が会社自身の番号{2}で記載されている。この番号ではなく、その項目によって扱う
look the number up in the register ⇒ 登録簿で番号を確かめる
no audit firm and no accountant could be read from an audit report ⇒ 監査報告書から監査法人も公認会計士も読み取れなかった
changes among the officers are told by name and day, and not read ({1}): {2} ⇒ 役員の異動が氏名と日付で記載されているが、読み取っていない（{1}件）：{2}
read them in the filing; the last day of a seat can be given in a table of your own ⇒ 提出書類で確かめる。退任日は自分の表で指定できる
{1} rows of shares held stand in tables that do not say of which year they are; they are left out ⇒ 保有株式の{1}行は、どの年度のものか記載のない表にあるため除いた
this package (type 5, CSV) has lost the cells of the table of affiliates; nothing is guessed from what is left ⇒ このパッケージ（type 5、CSV）では関係会社の表のセルが失われている。残りからの推測はしない
this package (type 5, CSV) has lost the cells of the schedule of borrowings; nothing is guessed from what is left ⇒ このパッケージ（type 5、CSV）では借入金等明細表のセルが失われている。残りからの推測はしない
this package (type 5, CSV) has lost the cells of the table of officers; nothing is guessed from what is left ⇒ このパッケージ（type 5、CSV）では役員の表のセルが失われている。残りからの推測はしない
import the XBRL package (type 1) of the same filing, {1} ⇒ 同じ提出書類のXBRLパッケージ（type 1）{1}を取り込む
rows of the table of affiliates that name no company are left out: {1} ⇒ 関係会社の表のうち会社名がないため除いた行：{1}
no table of affiliates could be read ⇒ 関係会社の表が読み取れなかった
no audit firm and no accountant could be read from an audit report ⇒ 監査報告書から監査法人も公認会計士も読み取れなかった
{1} rows of shares held stand in tables that do not say of which year they are; they are left out ⇒ 保有株式の{1}行は、どの事業年度のものか記載のない表にあるため除いた
changes among the officers are told by name and day, and not read ({1}): {2} ⇒ 役員の異動が氏名と年月日で記載されているが、読み取らない（{1}件）：{2}
read them in the filing; the last day of a seat can be given in a table of your own ⇒ 提出書類で確かめる。役員の最後の日は自作の表で示せる
notes speak of relatives of officers in words that are not read: {1} ⇒ 役員の親族についての注記が読み取れない：{1}
notes list members of committees in words that are not read: {1} ⇒ 委員会の構成員についての注記が読み取れない：{1}
this package (type 5, CSV) has lost the cells of the report on {1}; nothing is guessed from what is left ⇒ このパッケージ（type 5、CSV）では臨時報告書（{1}）の表のセルが失われている。残りからの推測はしない
the extraordinary report tells of what is not read: “{1}” ⇒ 臨時報告書の次の内容は読み取らない：「{1}」
the report says nothing of how many shares holder {1} has; its earlier holding stands ⇒ 報告書に保有者{1}の株数の記載がないため、以前の保有をそのままとする
this package (type 5, CSV) has lost the cells of the table of who lent a holder money; nothing is guessed ⇒ このパッケージ（type 5、CSV）では保有者の借入金の内訳の表のセルが失われている。推測はしない
the report has a table of who lent a person money for the shares; it is left out ⇒ 個人の取得資金の借入先の表があるが、除いた
the report has a table of who lent a holder money, and nobody could be read from it ⇒ 保有者の借入先の表があるが、誰も読み取れなかった
audit reports of funds or others, not of who files, are left out: {1} ⇒ 提出会社でなくファンドなどの監査報告書を除いた（{1}件）
the executive officers that are to be appointed after the meeting are listed; they are left out ⇒ 総会後に選任される予定の執行役の一覧があるが、除いた
read them in the filing, or import the next report ⇒ 提出書類で確かめるか、次の報告書を取り込む
row {1} of the shareholders with the most votes has no name; it is left out ⇒ 所有議決権数の上位者の{1}行目に名称がないため除いた
no table of officers could be read ⇒ 役員の表が読み取れなかった
people are proposed to a meeting whose day is not stated, nor the end of the period; they are left out ⇒ 総会の日も期末日も記載がないため、その総会の候補者を除いた
{1} lines of careers name no post, or a company that cannot be told from the post; they are left out: {2} ⇒ 略歴の{1}行は、役職がないか、会社名と役職を区別できないため除いた：{2}
{1} lines of careers name no post, or a company that cannot be told from the post; they are left out: {2}, and {3} more ⇒ 略歴の{1}行は、役職がないか、会社名と役職を区別できないため除いた：{2}、ほか{3}行
row {1} of the major shareholders has {2} shares and no name; it is left out ⇒ 大株主の{1}行目には{2}株の記載があるが名称がないため除いた
the report says of no holder how many shares it has; no holding is read from it ⇒ 報告書にどの保有者の株数も記載がないため、保有を読み取らない
the report names no issuer; nothing is read from it ⇒ 報告書に発行者の記載がないため、何も読み取らない
a row of shares held names no company ("{1}"); it is left out ⇒ 保有株式の一行に会社名がない（「{1}」）ため除いた
{1} rows are holdings of a subsidiary that the filing names in its prose alone; they are left out ⇒ {1}行は、本文だけに名称のある子会社の保有であるため除いた
nothing is read of a document of this kind ({1}) but who files it ⇒ この種類の書類（{1}）からは提出者だけを読み取る
nothing is read of a document of this kind but who files it ⇒ この種類の書類からは提出者だけを読み取る
import the annual securities report of the company, or a large holding report ⇒ その会社の有価証券報告書または大量保有報告書を取り込む
this package (type 5, CSV) has lost its cells ⇒ このパッケージ（type 5、CSV）ではセルが失われている
it stands in a text that no reader knows ⇒ 読み取り方の知られていない文章にある
the report has a part on {1}, and nothing was read from it: {2} ⇒ 報告書に{1!}の部分があるが、何も読み取れなかった：{2!}
the largest shareholders ⇒ 大株主
the shares issued ⇒ 発行済株式
transactions with related parties ⇒ 関連当事者との取引
attendance at meetings ⇒ 会議への出席状況
relations of outside officers with the company ⇒ 社外役員と会社との関係
executive officers who are no directors ⇒ 取締役でない執行役員
the shareholders of a company that is to be listed ⇒ 上場予定会社の株主
the largest shareholders after an allotment ⇒ 第三者割当後の大株主
of a document on funds, trusts or investment corporations ({1}) only who files it and its auditors are read ⇒ ファンド、信託または投資法人についての書類（{1}）からは提出者とその監査人だけを読み取る
of a document on funds, trusts or investment corporations only who files it and its auditors are read ⇒ ファンド、信託または投資法人についての書類からは提出者とその監査人だけを読み取る
read the rest in the filing ⇒ それ以外は提出書類で確かめる
shares held for other than pure investment ⇒ 純投資目的以外の保有株式
the major shareholders ⇒ 大株主
the officers ⇒ 役員
The part on {1} ⇒ {1!}の部分
{1} is stated twice, differently ⇒ {1}が異なる値で二度記載されている
In the context {1} the filing states "{2}" and "{3}"; the first is read ⇒ コンテキスト{1}で「{2}」と「{3}」が記載されている。前者を読み取る
{1} more facts are stated twice, differently ⇒ ほかに{1}件が異なる値で二度記載されている
the table cannot be read: {1} ⇒ 表が読めない：{1}
the table is not UTF-16 with its byte order mark, or it is cut off inside a character ⇒ 表がバイト順マーク付きのUTF-16でないか、文字の途中で切れている
take the package as it was downloaded, not as another program saved it ⇒ ほかのプログラムで保存したものでなく、ダウンロードしたままのパッケージを用いる
the first line has no column {1} ⇒ 1行目に列{1}がない
give a table of facts as the interface gives it (type 5) ⇒ APIの提供する事実の表（type 5）を用いる
the row is short of columns ⇒ 行の列が足りない
fetch the package again; it may be cut off ⇒ パッケージを取得し直す。途中で切れている可能性がある
the root element is "{1}", not "xbrl" ⇒ 根の要素が「xbrl」でなく「{1}」である
give the .xbrl of a filing, or its whole package ⇒ 提出書類の.xbrl、またはパッケージ全体を用いる
there are more than {1} facts ⇒ 事実が{1}件を超える
this is no filing ⇒ これは提出書類ではない
the name of the filer is garbled: the file was written anew in another encoding ⇒ 提出者名が文字化けしている：ファイルが別の文字コードで書き直されている
fetch the package again, and do not save its files with another program ⇒ パッケージを取得し直し、中のファイルをほかのプログラムで保存しない
the manifest names no instance ⇒ マニフェストにインスタンスがない
The record of {1} was taken back by the register and is not loaded ⇒ {1}のレコードは登録機関が取り消したため読み込まない
{1} is registered as a duplicate of {2}: whether the two are one is to be decided ⇒ {1}は{2}の重複として登録されている：同一かどうかは判断を要する
{1} is registered as a duplicate: whether the two are one is to be decided ⇒ {1}は重複として登録されている：同一かどうかは判断を要する
The category "{1}" is not known ⇒ 区分「{1}」は知られていない
The exception gives no reason ⇒ 報告の例外に理由がない
The reason "{1}" is not known; it is kept as it stands ⇒ 理由「{1}」は知られていないため、記載のまま残す
import a file of LEI records and give this list with --mapping ⇒ LEIレコードのファイルを取り込み、この一覧を--mappingで指定する
This is the list of legal forms, which has no company in it ⇒ これは法的形態の一覧であり、会社は含まれない
The mapping for GLEIF files is its list of legal forms, whose first column is "ELF Code" ⇒ GLEIFのファイルに指定する対応は法的形態の一覧で、最初の列は「ELF Code」である
A {1} lacks its LEI or another field that every one must have ⇒ {1!}にLEIまたは必須の項目がない
reporting exception ⇒ 報告の例外
The answer is not one of GLEIF's API: {1} ⇒ GLEIFのAPIの応答ではない：{1}
This is page {1} of {2}: of {3} records the others are not in it ⇒ {2}ページ中{1}ページ目である：{3}件のうちほかのレコードは含まれない
A record is not as the API writes it: {1} ⇒ レコードがAPIの形ではない：{1}
A resource that is neither entity, relationship nor exception is left out ⇒ 法人、関係、例外のいずれでもないため除いた
The record "{1}" was taken back by the register and is not loaded ⇒ レコード「{1}」は登録機関が取り消したため読み込まない
The period of "{1}" ends ({2}) no later than it starts ({3}); the end is left out ⇒ 「{1}」の期間の終わり（{2}）が始まり（{3}）以前であるため、終わりを除いた
"{1}" is no day: {2} of "{3}" is left out ⇒ 「{1}」は日付でないため、「{3}」の{2!}を除いた
the start ⇒ 開始
the end ⇒ 終わり
the day of creation ⇒ 設立日
the day of an event ⇒ 出来事の日
The type of relationship "{1}" is not known; it is kept in words ⇒ 関係の種類「{1}」は知られていないため、言葉のまま残す
An entity of the schema {1} needs {2} and {3}; it is left out ⇒ スキーマ{1}のエンティティには{2}と{3}が要るため除いた
fill in both ⇒ 両方を記入する
{1} of {2} and {3}: {4}; it is left out ⇒ {2}と{3}の{1}：{4!}。除いた
both ends are one ⇒ 両端が同一である
kin are two persons ⇒ 親族は二人の人である
that two persons know each other is no tie of governance ⇒ 知り合いであることはガバナンス上の関係ではない
neither is a body ⇒ どちらも団体ではない
{1} is not a body ⇒ {1}は団体ではない
an employee is a person ⇒ 従業員は人である
an agent who is no nominee has no place in the graph ⇒ 名義人でない代理人はグラフの対象ではない
The percentage {1} is no single figure or range; how much is held stays unknown ⇒ 割合{1}は一つの値でも範囲でもない。保有割合は不明のままとする
write one number, e.g. 51.5 ⇒ 一つの数を書く。例：51.5
{1} has several dates: {2}; none is taken ⇒ {1}に複数の日付がある：{2}。いずれも採らない
It ends on {1}, before it starts on {2} ⇒ 開始日（{2}）より前の{1}に終わっている
Beside the chain of deltas the archive holds {1} more files, not read: {2} ⇒ アーカイブには差分の連なりのほかに{1}個のファイルがあり、読まない：{2}
Beside the chain of deltas the archive holds {1} more file, not read: {2} ⇒ アーカイブには差分の連なりのほかに{1}個のファイルがあり、読まない：{2}
import on its own what is entities or a table ⇒ エンティティまたは表であるものは単独で取り込む
This is the index of a chain of {1} deltas, and states no facts itself ⇒ これは{1}個の差分の索引であり、それ自体に事実の記載はない
import the deltas in their order, or the folder of the chain as a zip ⇒ 差分を順に、またはフォルダーごとzipで取り込む
{1} has {2} {3}: none of them is taken, as the source does not say which is right ⇒ {1}の{2}は{3}である：どれが正しいか出典に記載がないため、いずれも採らない
must be a text, or an entity with id and schema ⇒ 文字列、またはidとschemaを持つエンティティでなければならない
must be a list of texts ⇒ 文字列の一覧でなければならない
every property is a list of texts ⇒ 属性はすべて文字列の一覧である
{1} of the schema {2} say nothing about governance and are passed over ⇒ スキーマ{2}の{1}件はガバナンスに関する記載がないため読み飛ばした
{1} of the schema {2} are of a schema that FollowTheMoney does not have ⇒ スキーマ{2}の{1}件は、FollowTheMoneyにないスキーマのものである
A sanction is of {1}, of whom the file says no person and no body ⇒ 制裁の対象{1}が、ファイルでは人とも団体とも記載されていない
It ends on {1}, before it starts on {2}; it has ended, and no day of it is taken ⇒ 開始日（{2}）より前の{1}に終わっている。終わったものとし、その日は採らない
endDate is no date: {1}; it has ended by the day of the file ⇒ endDateが日付でない：{1}。ファイルの日までに終わったものとする
endDate has several dates: {1}; it has ended by the last of them ⇒ endDateに複数の日付がある：{1}。その最後の日までに終わったものとする
The address {1} is not in the file ⇒ 住所{1}がファイルにない
The list of subsidiaries has no table of names and jurisdictions ⇒ 子会社の一覧に名称と所在地の表がない
The table of subsidiaries has no heading: its first column is read as their names, its last as their jurisdictions ⇒ 子会社の表に見出しがない：最初の列を名称、最後の列を所在地として読む
No percentage is printed for "{1}" ⇒ 「{1}」の割合の記載がない
The table of subsidiaries has no rows ⇒ 子会社の表に行がない
The registrant is named in the annual report, which is another file ⇒ 登録会社の名称は、別のファイルである年次報告書にある
Form 13F says over what a manager exercises investment discretion, not who owns it: nothing of it is a holding ⇒ 様式13Fは運用者の投資裁量の対象を示すもので、所有者を示さない：保有は含まれない
The form does not name its manager ⇒ 様式に運用者の記載がない
A row lacks its issuer, its CUSIP or its value ⇒ 行に発行者、CUSIPまたは価額がない
The manager is named in the cover page of the filing, which is another file ⇒ 運用者の名称は、別のファイルである表紙にある
a line has more than {1} characters ⇒ 1行が{1}文字を超える
fetch the submission again; EDGAR has none like it ⇒ 提出書類を取得し直す。EDGARにそのようなものはない
The form lacks its issuer, its period or its reporting owner ⇒ 様式に発行者、期間または報告者がない
The form says that no securities are owned, and lists some ⇒ 様式では証券を保有しないとしながら、証券を列挙している
{1} does not say how much is held ⇒ {1!}に保有量の記載がない
{1} contradicts itself ⇒ {1!}に矛盾がある
"{1}": {2}. The figures stand as they are filed ⇒ 「{1}」：{2}。数値は提出されたままである
{1} is "{2}", neither yes nor no; it counts as not said ⇒ {1}の値「{2}」は「はい」でも「いいえ」でもないため、記載なしとして扱う
The schedule lacks its issuer or its reporting persons ⇒ スケジュールに発行者または報告者がない
The day of the event, "{1}", is no day ⇒ 事由の発生日「{1}」は日付ではない
{1} does not say how much is owned ⇒ {1}に所有量の記載がない
"{1}" is no percentage ⇒ 「{1}」は割合ではない
The cover page says {1} %, item 4 says {2} %, which is rounded to the first. Both stand as they are filed ⇒ 表紙では{1} %、第4項では端数処理した{2} %である。いずれも提出されたままである
The cover page says {1} %, item 4 says {2} %. Both stand as they are filed ⇒ 表紙では{1} %、第4項では{2} %である。いずれも提出されたままである
The document {1} is too large to be read ⇒ 文書{1}は大きすぎて読めない
A submission of the type "{1}" with {2} is not read ⇒ {2}を含む種類「{1}」の提出書類は読まない
A submission of the type "{1}" is not read ⇒ 種類「{1}」の提出書類は読まない
Of the submission {1} more documents are not read: {2} ⇒ 提出書類のうちほかに{1}件の文書は読まない：{2}
Of the submission {1} more document is not read: {2} ⇒ 提出書類のうちほかに{1}件の文書は読まない：{2}
The {1} is text, from before it was filed as XML: it is not guessed at ⇒ {1}はXMLでの提出より前の文章であり、推測では読まない
This is a schedule 13D or 13G as text: who holds how much stands in sentences, which are not guessed at ⇒ これは文章のスケジュール13Dまたは13Gである：保有は文中にあり、推測では読まない
schedules filed since 18 December 2024 have a primary_doc.xml, which is read ⇒ 2024年12月18日以降に提出されたスケジュールにはprimary_doc.xmlがあり、それを読み取る
It is signed on {1}, before {2}, as of which it reports: one of the two is wrong ⇒ 署名日{1}が報告の基準日{2}より前である：どちらかが誤りである
give the day of the filing with --published; EDGAR says it beside the filing ⇒ --publishedで提出日を指定する。EDGARでは提出書類の横に記載がある
The page has more than {1} characters ⇒ ページが{1}文字を超える
`;
