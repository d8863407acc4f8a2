/** What is wrong with a file of a format, and what mends it. */
export const FORMAT_PROBLEMS = `
the day of the questionnaire, "{1}", does not exist ⇒ 質問票の日「{1}」は存在しない
export it again ⇒ 書き出し直す
no question is answered ⇒ 回答された質問がない
write yes or no in "answer", and sign the form ⇒ 「answer」に「yes」または「no」と書き、署名する
the question {1} stands twice in one form ⇒ 質問{1}が一つの様式に二度ある
leave it once ⇒ 一度だけ残す
the answers of {1} are not signed ⇒ {1}の回答に署名がない
write the full name of who signs in "signedBy" (#signed_by) ⇒ 「signedBy」（#signed_by）に署名者の氏名を書く
the day of the signature, "{1}", is still to come ⇒ 署名日「{1}」はまだ来ていない
the day of the signature, "{1}", is no day that exists ⇒ 署名日「{1}」は存在しない
write the day of the signature as YYYY-MM-DD in "signedOn" (#signed_on) ⇒ 「signedOn」（#signed_on）に署名日をYYYY-MM-DDで書く
write how much it is ⇒ いくらかを書く
write digits, with a point before decimals: 1,200,000 or 12.5 ⇒ 数字と小数点で書く：1,200,000、12.5
write 1 to 9 ⇒ 1～9で書く
write digits alone, e.g. 12 ⇒ 数字だけで書く。例：12
write its three letters, e.g. JPY ⇒ 3文字の符号で書く。例：JPY
write yes or no, or leave it blank ⇒ 「yes」または「no」と書くか、空欄にする
it is larger than any questionnaire ⇒ どの質問票よりも大きい
fill in the file that was exported ⇒ 書き出したファイルに記入する
"{1}" is no question ⇒ 「{1}」という質問はない
leave the ids of the questions as they were ⇒ 質問のIDを元のままにする
"{1}" is none of the answers ⇒ 「{1}」は選べる回答ではない
write yes, no or unknown ⇒ 「yes」「no」「unknown」のいずれかを書く
complete: "{1}" is neither yes nor no ⇒ complete：「{1}」は「yes」でも「no」でもない
write yes when the answers are all there are ⇒ 回答がすべてであれば「yes」と書く
what is said to be complete is not there ⇒ すべてとされた内容がない
list what there is; where there is nothing, answer no ⇒ あるものを列挙する。なければ「no」と答える
since: "{1}" is no day that exists ⇒ since：「{1}」は存在しない日である
write YYYY-MM-DD, or leave it blank for always ⇒ YYYY-MM-DDで書く。以前からずっとであれば空欄にする
the answer is no, and something is written below it ⇒ 回答が「no」なのに、その下に記入がある
the answer is unknown, and something is written below it ⇒ 回答が「unknown」なのに、その下に記入がある
answer yes, or take it out ⇒ 「yes」と答えるか、記入を除く
something is written, and neither yes nor no ⇒ 記入があるが、「yes」とも「no」とも答えていない
answer yes ⇒ 「yes」と答える
"no" does not answer this question ⇒ 「no」はこの質問の答えにならない
write what is asked, or unknown ⇒ 尋ねられたことを書くか、「unknown」とする
the question is answered in words ⇒ この質問には文章で答える
write them in "statement" ⇒ 「statement」に書く
the answer is yes, and nothing is written of {1} ⇒ 回答が「yes」なのに、{1}の記入がない
write it, or answer unknown ⇒ 記入するか、「unknown」と答える
{1} answers to a question that has one ⇒ 回答が一つの質問に{1}件の回答がある
leave one ⇒ 一つだけ残す
leave one of the two ⇒ 二つのうち一方を残す
{1} is not asked here ⇒ {1}はここでは尋ねていない
fill in {1} ⇒ {1}に記入する
{1} is blank ⇒ {1}が空欄である
fill it in, or answer unknown ⇒ 記入するか、「unknown」と答える
an amount of {1} without a currency ⇒ 金額{1}に通貨がない
write the three letters of its currency ⇒ 通貨の3文字の符号を書く
it ends ({1}) before it begins ({2}) ⇒ 開始（{2}）より前に終わっている（{1}）
direction: "{1}" is neither ⇒ direction：「{1}」はどちらでもない
scheme: "{1}" is none ⇒ scheme：「{1}」はそのどれでもない
{1}: "{2}" is none of the choices ⇒ {1}：「{2}」は選択肢にない
write one of: {1} ⇒ 次のいずれかを書く：{1}
attended: {1} of {2} meetings ⇒ attended：{2}回中{1}回
write how many of those held in the term were attended ⇒ 任期中に開催されたもののうち出席した回数を書く
{1}: the source states {2}, and the answer {3} ⇒ {1}：出典では{2}、回答では{3}
leave it blank where the source stands; where the source is wrong, record a determination with the reason ⇒ 出典が正しければ空欄にする。誤りであれば、理由を付けて判断を記録する
leave the headings of the questionnaire as they were; export it again if they are lost ⇒ 質問票の見出しを元のままにする。失われた場合は書き出し直す
put the line that begins with #questionnaire back, or export the questionnaire again ⇒ #questionnaireで始まる行を戻すか、質問票を書き出し直す
nothing says which questionnaire it is ⇒ どの質問票かを示すものがない
leave the column "asks" as it was, or export the questionnaire again ⇒ 列「asks」を元のままにするか、質問票を書き出し直す
what says which questionnaire it is was changed ⇒ どの質問票かを示すものが変更されている
the fact that the question is about was changed ⇒ 質問の対象となる事実が変更されている
{1}: "{2}" before and "{3}" here, of one question ⇒ {1}：一つの質問について、前には「{2}」、ここでは「{3}」
"{1}" stands before any form ⇒ 「{1}」がどの様式よりも前にある
leave the lines in their order: the line #form stands before the questions of a form ⇒ 行の順序を元のままにする：#formの行は様式の質問より前にある
fill in between the quotation marks only, and leave commas and braces as they are ⇒ 引用符の間だけに記入し、コンマと括弧は元のままにする
write answers as text between quotation marks, in the fields that the questionnaire has, and leave the rest as it was ⇒ 回答は質問票の欄の引用符の間に文字列で書き、ほかは元のままにする
must be a recordId, or an object with a reason ⇒ recordId、または理由を持つオブジェクトでなければならない
must be empty where isComponent is true ⇒ isComponentがtrueのときは空でなければならない
{1} must be one of {2} ⇒ {1}は{2}のいずれかでなければならない
give statements of BODS 0.2, 0.3 or 0.4 ⇒ BODS 0.2、0.3または0.4のステートメントにする
The standard has no such field; it is not read ⇒ 標準にそのような項目はないため読まない
It is empty, and read as not stated ⇒ 空であり、述べられていないものとして読む
It is no URI, and is left out ⇒ URIではないため読まない
It does not say whether it is a component; it is read as none ⇒ 構成要素かどうかを述べていない。構成要素ではないものとして読む
The standard has a list here; the one value is read as a list of one ⇒ 標準では一覧である。一つの値を、一つだけの一覧として読む
The standard has ids of 32 to 64 characters ⇒ 標準の識別子は32～64文字である
ask who publishes it to write it as the standard has it ⇒ 公表元に、標準どおりに書くよう求める
must not be empty ⇒ 空であってはならない
must have at most 500 characters ⇒ 500文字以下でなければならない
look whether it is misspelt ⇒ つづりの誤りがないか確かめる
must be a date: YYYY, YYYY-MM or YYYY-MM-DD ⇒ 日付（YYYY、YYYY-MMまたはYYYY-MM-DD）でなければならない
must be described by one entity statement or one person statement, or be unspecified with a reason ⇒ 一つの法人または人のステートメントで記述するか、理由を付けて不特定としなければならない
must be a day that exists, as YYYY-MM-DD ⇒ 存在する日（YYYY-MM-DD）でなければならない
must be YYYY, YYYY-MM or YYYY-MM-DD ⇒ YYYY、YYYY-MMまたはYYYY-MM-DDでなければならない
must be a date (YYYY-MM-DD) or an RFC 3339 date-time ⇒ 日付（YYYY-MM-DD）またはRFC 3339の日時でなければならない
must be a URI ⇒ URIでなければならない
must have 32 to 64 characters ⇒ 32～64文字でなければならない
must be at least 0 ⇒ 0以上でなければならない
must be at most 100 ⇒ 100以下でなければならない
must be major.minor, e.g. "0.4" ⇒ 「0.4」のような形でなければならない
must have a name or a url ⇒ nameまたはurlが要る
is required when the motivation is linking ⇒ motivationがlinkingのときに要る
only belongs to the motivation transformation ⇒ motivationがtransformationのときだけのものである
must have two letters ⇒ 2文字でなければならない
must have scheme or schemeName ⇒ schemeまたはschemeNameが要る
{1} must be {2} ⇒ {1}は{2!}でなければならない
The statements stand in an object, under “statements”; the standard has them in an array, or one a line ⇒ ステートメントがオブジェクトの「statements」の下にある。標準では配列、または1行に1件である
export the array itself, for other programs to read it ⇒ ほかのプログラムでも読めるよう、配列そのものを書き出す
use a code of the list; what it means is not known here ⇒ 一覧の符号を用いる。この符号の意味はここでは分からない
"{1}" is not a code of {2} ⇒ 「{1}」は{2}の符号ではない
An entity of the type {1} cannot have the subtype {2} ⇒ 種類が{1}の法人に細分{2}は付けられない
use {1}, or another type ⇒ {1}を用いるか、種類を変える
"{1}" is no type of address of {2} in this list ⇒ 「{1}」はこの一覧にある{2}の住所の種類ではない
Stated on {1}, but published on {2}; it counts as known from the later day ⇒ 記載日は{1}、公表日は{2}である。遅い方の日から知られたものとして扱う
{1} has not come yet ⇒ {1}はまだ来ていない
Dissolved on {1}, before it was founded on {2} ⇒ 設立日（{2}）より前の{1}に解散している
Listings or filings are given, but hasPublicListing is false ⇒ 上場または開示の記載があるのに、hasPublicListingがfalseである
Of the two market identifier codes only one is given ⇒ 二つの市場識別符号のうち一つしか記載がない
Born on {1}, which has not come yet ⇒ 生年月日{1}はまだ来ていない
Born on {1}, more than two centuries ago ⇒ 生年月日{1}は200年以上前である
Died on {1}, which has not come yet ⇒ 死亡日{1}はまだ来ていない
Died on {1}, before being born on {2} ⇒ 死亡日{1}が生年月日{2}より前である
Died on {1}, born on {2} ⇒ 死亡日{1}、生年月日{2}
Died on {1} ⇒ 死亡日{1}
Ends on {1}, before it starts on {2} ⇒ 開始日（{2}）より前の{1}に終わっている
minimum and exclusiveMinimum are both given ⇒ minimumとexclusiveMinimumの両方が記載されている
maximum and exclusiveMaximum are both given ⇒ maximumとexclusiveMaximumの両方が記載されている
keep the one that is meant ⇒ 意図した方だけを残す
keep exact where it is known, or else the range ⇒ 分かっていればexactを、そうでなければ範囲を残す
No share lies between {1} and {2} ⇒ {1}と{2}の間に割合はない
the maximum must be greater than the minimum ⇒ 上限は下限より大きくなければならない
The range is the one figure {1}: exact is for that ⇒ 範囲が一つの値{1}である：その場合はexactを用いる
"{1}" leads to nothing in the statement ⇒ 「{1}」が指すものはステートメントにない
give a JSON pointer (RFC 6901) from the root of the statement ⇒ ステートメントの根元からのJSONポインター（RFC 6901）にする
write it as the country by three letters (ISO 3166-1 alpha-3), “-”, and PASSPORT, TAXID or IDCARD ⇒ 国の3文字の符号（ISO 3166-1 alpha-3）、「-」、PASSPORT・TAXID・IDCARDのいずれかの順に書く
"{1}" is no scheme of people ⇒ 「{1}」は人の識別体系ではない
"{1}" is no country ⇒ 「{1}」は国ではない
"{1}" is no kind of number ⇒ 「{1}」は番号の種類ではない
Another statement of the file has the statementId {1} too ⇒ ファイルの別のステートメントも同じstatementId {1}を持つ
every statement has an id of its own ⇒ ステートメントはそれぞれ固有のIDを持つ
No statement of the file has the recordId "{1}"; unless an earlier file described it, nothing else is known of it ⇒ recordId「{1}」のステートメントがファイルにない。以前のファイルに記述がなければ、ほかに何も知られていない
No statement of the file has the recordId "{1}" ⇒ recordId「{1}」のステートメントがファイルにない
publish the components in the same file ⇒ 構成要素を同じファイルで公表する
add the statement of that record ⇒ そのレコードのステートメントを加える
isComponent is true, but no componentRecords of the file has the record ⇒ isComponentがtrueだが、ファイルのどのcomponentRecordsにもこのレコードがない
Version {1} stands beside {2} in one file ⇒ 一つのファイルに版{1}と{2}が混在している
Record "{1}" was of another type before: {2} ⇒ レコード「{1}」は以前、別の種類であった：{2}
give each record an id of its own ⇒ レコードごとに固有のIDを付ける
Statements of record "{1}" stand before this new one ⇒ この新規のものより前に、レコード「{1}」のステートメントがある
Record "{1}" was closed before ⇒ レコード「{1}」はすでに閉じられている
"{1}" is a person; the subject of a relationship is an entity ⇒ 「{1}」は人である。関係の対象は法人等である
"{1}" is an entity, but beneficialOwnershipOrControl is true; a beneficial owner is a natural person ⇒ 「{1}」は法人等だが、beneficialOwnershipOrControlがtrueである。実質的支配者は自然人である
"{1}" is both subject and interested party ⇒ 「{1}」が対象と利害関係者の両方になっている
"{1}" is a role in a {2}, and the subject is none ⇒ 「{1}」は{2}における役割だが、対象はそれではない
The relationship is a component of itself ⇒ 関係が自らの構成要素になっている
Record "{1}" stands after {2}, which refers to it ⇒ レコード「{1}」が、それを参照する{2!}より後にある
put the statements that are referred to first ⇒ 参照されるステートメントを先に置く
"{1}" is, over its components, a component of itself ⇒ 「{1}」は構成要素をたどると自らの構成要素である
a component has no components of its own ⇒ 構成要素は自らの構成要素を持たない
give the statement as the standard describes it, or ask who publishes it for one ⇒ 標準の定めどおりのステートメントにするか、公表者に求める
These are statements of BODS 0.1, which is not read: it says neither who published them and when, nor which statements are parts of others ⇒ BODS 0.1のステートメントであり、読み取りの対象ではない：誰がいつ公表したか、どれがどれの一部かの記載がない
fetch the data in a later version, or bring it to 0.2: add isComponent and publicationDetails to each statement ⇒ 後の版で取得するか、0.2に改める：各ステートメントにisComponentとpublicationDetailsを加える
BODS {1} is not known here; its statements are read as those of {2} that look like them, and what is new in it is not understood ⇒ BODS {1}はここでは知られていない。形の似た{2}のステートメントとして読み、新しい部分は理解しない
look whether the version is misspelt, or export the data as {1} ⇒ 版の書き誤りがないか確かめるか、{1}としてデータを書き出す
A statement says that it is of BODS {1}, and has the form of {2}; it is read as that ⇒ BODS {1}とされているが、形は{2}である。{2}として読む
look which version it is of ⇒ どの版のものか確かめる
An answer about insolvency does not say which company it is about ⇒ 倒産手続の応答に、どの会社のものかの記載がない
The answer is none that is read ⇒ 読み取りの対象となる応答ではない
import the answer about its filings or profile ⇒ 提出書類またはプロフィールの応答を取り込む
An item is not as the API writes it: {1} ⇒ 項目がAPIの形ではない：{1!}
The list has no entry on this page: {1} ⇒ このページの一覧に項目がない：{1!}
that nobody is named does not say that there is nobody ⇒ 誰の名前もないことは、誰もいないことを意味しない
it has {1} ⇒ 全部で{1}件ある
The answer is page {1} of {2}, of {3} entries in all ⇒ 応答は全{3}件、{2}ページ中の{1}ページ目である
ask for a company, companies or officers ⇒ 会社または役員について照会する
{1} is an officer of a company that is not named with its number; it is not loaded ⇒ {1}は番号の示されていない会社の役員であり、取り込まない
{1} is no longer an officer, and nothing says since when, nor when the register was read; it is not loaded ⇒ {1}はもう役員ではないが、終了時期も登記の照会日も記載がないため、取り込まない
must be a code such as "gb" or "us_ca" ⇒ 「gb」「us_ca」のような符号でなければならない
The answer has {1} of {2} ⇒ 応答にあるのは{2}件中{1!}である
items {1} to {2} ⇒ {1}～{2}件目
import the other pages too ⇒ ほかのページも取り込む
The answer does not say which company it is about ⇒ 応答に、どの会社のものかの記載がない
keep the links of the answer ⇒ 応答のlinksを残す
The items of the answer are none that are read ⇒ 応答の項目は読み取りの対象ではない
"{1}" stands under {2} ids of officers: whether they are one person is to be decided ⇒ 「{1}」が{2}個の役員IDの下にある：同一人かどうかは判断を要する
The list of appointments does not say whose it is ⇒ 就任の一覧に、誰のものかの記載がない
An appointment does not say to which company ⇒ 就任の記載に会社の記載がない
Of the days of charge {1}: {2} ⇒ 担保権{1}の日付：{2!}
Charge {1} is satisfied, and since when is not said ⇒ 担保権{1}は消滅したが、時期の記載がない
A row has no company name or no number ⇒ 会社名または番号のない行がある
Of the days of the exemption {1}: {2} ⇒ 適用除外{1}の日付：{2!}
"{1}" is no day; the filing is not loaded ⇒ 「{1}」は日付ではない。この提出書類は読み込まない
"{1}" is no day ⇒ 「{1}」は日付ではない
Of the days of an appointment: {1} ⇒ 就任の日付：{1!}
Of the days of {1}: {2} ⇒ {1}の日付：{2!}
A line is not as the snapshot writes it: {1} ⇒ 行が一括データの形ではない：{1!}
An exemption does not say of which company or why; it is not loaded ⇒ 適用除外に会社または理由の記載がないため読み込まない
An entry is not as the register writes it: {1} ⇒ 項目が登記簿の形ではない：{1!}
An entry names no company; it is not loaded ⇒ 会社の記載のない項目であるため読み込まない
The kind "{1}" is not known; the entry is not loaded ⇒ 種類「{1}」は知られていないため、この項目は読み込まない
{1} has ceased, and nothing says when, nor of which day the file is; what it held is not loaded ⇒ {1}は終了しているが、その時期もファイルの日付も記載がないため、保有は読み込まない
The nature of control "{1}" is not known; it is kept as it stands ⇒ 支配の態様「{1}」は知られていないため、記載のまま残す
the row has no EDINET code or no name ⇒ EDINETコードまたは名称のない行である
{1} stands in line {2} already ⇒ {1}はすでに{2}行目にある
{1}; the row is left out ⇒ {1!}。この行は除いた
compare the row with the list as downloaded ⇒ ダウンロードした一覧と行を見比べる
the list cannot be read: {1} ⇒ 一覧が読めない：{1}
download the list again ⇒ 一覧をダウンロードし直す
it begins in {1} and has other bytes further on ⇒ 始めは{1}だが、後に別のバイトがある
the list has no column {1} ⇒ 一覧に列{1}がない
{1} stands twice on the cover page ⇒ {1}が表紙に二度ある
fetch the package again; one of the two is wrong ⇒ パッケージを取得し直す。二つのうち一方が誤りである
facts stand in the context "{1}", which is not defined ⇒ 定義のないコンテキスト「{1}」の事実がある
give the whole package: in inline documents the contexts stand in the first one alone ⇒ パッケージ全体を用いる：インライン文書ではコンテキストは最初の文書だけにある
the context "{1}" is defined twice ⇒ コンテキスト「{1}」が二度定義されている
fetch the filing again ⇒ 提出書類を取得し直す
the context id "{1}" does not say which period it is of ⇒ コンテキストのID「{1}」から期間が分からない
fetch the filing again; ids begin with one of the periods of the naming rules, e.g. FilingDateInstant ⇒ 提出書類を取得し直す。IDは命名規約の期間（FilingDateInstantなど）で始まる
{1} is missing: it cannot be said whose filing this is ⇒ {1}がない：誰の提出書類か分からない
{1} is "{2}", and the cover page says "{3}" ⇒ {1}は「{2}」だが、表紙では「{3}」である
fetch the filing again; one of the two names another company ⇒ 提出書類を取得し直す。二つのうち一方が別の会社である
and {1} more of the same kind ⇒ ほか同種{1}件
"{1}" may not lie beside the folder XBRL ⇒ 「{1}」はフォルダーXBRLと並べて置けない
take it out of the archive, or fetch the package again ⇒ アーカイブから除くか、パッケージを取得し直す
only PublicDoc, PrivateDoc and AuditDoc may lie in the folder XBRL ⇒ フォルダーXBRLに置けるのはPublicDoc、PrivateDoc、AuditDocだけである
take it out, or fetch the package again ⇒ 除くか、パッケージを取得し直す
the name of a page begins with seven digits ⇒ ページのファイル名は数字7桁で始まる
fetch the package again, and do not rename its files ⇒ パッケージを取得し直し、ファイル名を変えない
fetch the package again ⇒ パッケージを取得し直す
manifest_{1}.xml is missing ⇒ manifest_{1}.xmlがない
the cover page (0000000_header_…) is missing ⇒ 表紙（0000000_header_…）がない
the file is not UTF-8 ⇒ ファイルがUTF-8でない
fetch the package again; a filing is UTF-8 throughout ⇒ パッケージを取得し直す。提出書類は全体がUTF-8である
the package has no folder PublicDoc ⇒ パッケージにフォルダーPublicDocがない
the manifest names {1}, which is not in the package ⇒ マニフェストにある{1}がパッケージにない
the manifest names no document, and the package has no .xbrl ⇒ マニフェストに文書がなく、パッケージに.xbrlもない
{1} is "{2}", which cannot be read as {3}; it is left out ⇒ {1}の値「{2}」は{3!}として読めないため除いた
the package has {1} tables of a report; it should have one ⇒ パッケージに報告書の表が{1}個ある。一つのはずである
read it in the filing ⇒ 提出書類で確かめる
read them in the filing ⇒ 提出書類で確かめる
compare them in the filing ⇒ 提出書類で見比べる
answers to a questionnaire of govgraph, JSON or CSV ⇒ govgraphの質問票への回答（JSONまたはCSV）
Beneficial Ownership Data Standard 0.2 to 0.4 ⇒ Beneficial Ownership Data Standard 0.2～0.4（実質的支配者の標準データ）
UK Companies House: API answers, snapshot of people with significant control, company data ⇒ 英国Companies House：APIの応答、重要な支配者（PSC）の一括データ、会社データ
EDINET (Japan): securities reports, large holding reports, the list of EDINET codes ⇒ EDINET：有価証券報告書等、大量保有報告書、EDINETコードリスト
FollowTheMoney entities and deltas of OpenSanctions ⇒ FollowTheMoneyのエンティティ、OpenSanctionsの差分
GLEIF: LEI records, relationships and reporting exceptions (XML, CSV, API) ⇒ GLEIF：LEIレコード、親子関係、報告の例外（XML、CSV、API）
Table of holdings (CSV: holder, company, percent or shares) ⇒ 保有の表（CSV：holder、company、percentまたはshares）
Statements of govgraph as lines of JSON ⇒ govgraphの記載データ（JSONの行）
OpenCorporates: answers of the API (companies, searches, officers) ⇒ OpenCorporates：APIの応答（会社、検索、役員）
SEC: forms 3, 4 and 5, schedules 13D and 13G, form 13F (XML); lists of subsidiaries (exhibit 21) ⇒ SEC：フォーム3・4・5、スケジュール13D・13G、フォーム13F（XML）、子会社一覧（別紙21）
Table (CSV or XLSX: a filled-in template, or any with a mapping) ⇒ 表（CSVまたはXLSX：記入済みのひな型、または列の対応を指定した任意の表）
`;
