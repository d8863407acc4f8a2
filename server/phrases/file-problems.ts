/** What is wrong with a file as such, and what mends it: read on the page of imports and in findings. */
export const FILE_PROBLEMS = `
as {1} it states nothing ⇒ {1!}として読むと、記載された事実がない
look whether this is the right file, or name its format with --format ⇒ 正しいファイルかどうか確かめるか、--formatで形式を指定する
it is nested too deeply to be read ⇒ 入れ子が深すぎて読めない
it cannot be read as {1}: {2} ⇒ {1!}として読めない：{2!}
no file of this format needs such depth; fetch it again ⇒ この形式にそのような深さは要らない。取得し直す
fetch the file again, or name its format with --format ⇒ ファイルを取得し直すか、--formatで形式を指定する
reading ended after {1} errors ⇒ 誤りが{1}件に達したため、読み取りを終えた
mend those that are listed, then import it again to see the rest ⇒ 示されたものを直し、残りを見るためにもう一度取り込む
nothing says when it was published; what it states counts as known from {1}, the day of the import ⇒ 公表日がどこにも記載されていない。内容は取込日の{1}から知られたものとして扱う
withdraw it, and import it again with --published DAY ⇒ 取り下げてから、--published 日付を付けて取り込み直す
the archives unpack to more than is kept beside each other ⇒ アーカイブを展開すると、同時に保管できる量を超える
import the files in parts ⇒ ファイルを分けて取り込む
import it in parts ⇒ 分けて取り込む
import them in parts ⇒ 分けて取り込む
this is a PDF, a picture of the paper ⇒ これはPDFで、紙の画像である
fetch the data file beside it (XBRL, XML, CSV or JSON) ⇒ 併せて公開されているデータのファイル（XBRL、XML、CSVまたはJSON）を取得する
this is a web page, not the data file: the download gave a page instead (a notice, a log-in, an error) ⇒ これはデータのファイルではなくウェブページである：ダウンロードで代わりにページ（お知らせ、ログイン、エラー）が返された
open it in a browser to see what it says, and fetch the file again ⇒ ブラウザーで開いて内容を確かめ、ファイルを取得し直す
this is an old or a protected Office file ⇒ これは古い形式の、または保護されたOfficeのファイルである
save it as .xlsx without a password, or as .csv ⇒ パスワードなしの.xlsxまたは.csvで保存する
this is an archive of a kind that is not read ⇒ これは読み取れない種類のアーカイブである
pack it as .zip or .gz ⇒ .zipまたは.gzにする
this is an item of Wikidata, which is not read: its statements are often without a source ⇒ これはWikidataの項目で、読み取りの対象ではない：記述に出典がないことが多い
fetch the document that the statement cites, or make a table of it and give a mapping of its columns with --mapping ⇒ 記述が引く文書を取得するか、表にして--mappingで列の対応を指定する
this is a picture ⇒ これは画像である
fetch the data file ⇒ データのファイルを取得する
the file is empty ⇒ ファイルが空である
The file is empty ⇒ ファイルが空である
fetch it again ⇒ 取得し直す
fetch the file again ⇒ ファイルを取得し直す
fetch the whole file again ⇒ ファイル全体を取得し直す
its content is of no format that is read ⇒ 内容が、読み取れるどの形式でもない
name the format with --format, or give a mapping of its columns with --mapping; the formats are {1} ⇒ --formatで形式を指定するか、--mappingで列の対応を指定する。形式：{1}
--format {1}: there is no such format; {2} ⇒ --format {1}：そのような形式はない。{2!}
the formats are {1} ⇒ 形式：{1}
put it right at this place, or fetch the file again where it was published ⇒ この箇所を正すか、公表元からファイルを取得し直す
nothing says when it was published: {1} has no place for it ⇒ 公表日がどこにも記載されていない：{1!}には記載欄がない
say the day, on the command line with --published YYYY-MM-DD: from then on what it states could be known ⇒ その日を指定する（コマンドラインでは--published YYYY-MM-DD）。内容はその日から知り得たものとなる
quote fields that have commas, quotes or line breaks in them ⇒ コンマ、引用符、改行を含む欄は引用符で囲む
fetch the whole file again; when it was changed by hand, put brackets, commas and quotes right ⇒ ファイル全体を取得し直す。手で変更した場合は、括弧、コンマ、引用符を正す
leave one of the two out ⇒ 二つのうち一方を除く
leave it out; no format has such a key ⇒ 除く。このようなキーを持つ形式はない
fetch the file again; no format needs such depth ⇒ ファイルを取得し直す。このような深さを要する形式はない
save it as UTF-8 ⇒ UTF-8で保存する
there is no file in the archive ⇒ アーカイブにファイルがない
the archive holds {1} files; at most {2} are imported together ⇒ アーカイブに{1}個のファイルがある。同時に取り込めるのは{2}個までである
this is a document of an office program of a kind that is not read ⇒ これは読み取れない種類のオフィス文書である
save a spreadsheet as .xlsx or .csv ⇒ 表計算のファイルを.xlsxまたは.csvで保存する
it unpacks to more than {1} bytes out of {2} ⇒ {2}バイトから{1}バイトを超えて展開される
unpack it yourself, and import what is inside if it is what you expect ⇒ 自分で展開し、中身が想定どおりであれば取り込む
the compressed file is cut off ⇒ 圧縮ファイルが途中で切れている
the compressed file is damaged ({1}) ⇒ 圧縮ファイルが壊れている（{1}）
there is no such file; check the path ⇒ そのようなファイルはない。パスを確かめる
it cannot be read ({1}) ⇒ 読めない（{1}）
the archive is cut off or damaged ({1}) ⇒ アーカイブが途中で切れているか、壊れている（{1}）
the archive has no such entry ⇒ アーカイブにそのような項目はない
the entry is cut off or damaged ({1}) ⇒ 項目が途中で切れているか、壊れている（{1}）
fetch the archive again ⇒ アーカイブを取得し直す
the entry is not what the archive says it is (checksum) ⇒ 項目の内容がアーカイブの記載（チェックサム）と一致しない
the entry unpacks to {1} bytes; at most {2} are read at once ⇒ 項目は{1}バイトに展開される。一度に読めるのは{2}バイトまでである
import it alone, unpacked ⇒ 展開して単独で取り込む
the archive has more than {1} entries ⇒ アーカイブの項目が{1}件を超える
the entry is encrypted ⇒ 項目が暗号化されている
unpack the archive with its password, and pack it anew ⇒ パスワードで展開し、改めて圧縮する
the entry is packed by method {1}, which is not read ⇒ 項目は読み取れない方式{1}で圧縮されている
pack it anew with the usual method (deflate) ⇒ 通常の方式（deflate）で圧縮し直す
the archive has two entries of this name ⇒ アーカイブに同じ名前の項目が二つある
keep the right one of the two ⇒ 二つのうち正しい方を残す
the archive unpacks to more than {1} bytes out of {2} ⇒ アーカイブは{2}バイトから{1}バイトを超えて展開される
import what is inside by itself, if it is what you expect ⇒ 想定どおりのものであれば、中身を単独で取り込む
an entry leads out of the archive ({1}) ⇒ 項目がアーカイブの外を指している（{1}）
do not trust this archive; fetch it from its source ⇒ このアーカイブを信用せず、公表元から取得する
The file has more than {1} characters ⇒ ファイルが{1}文字を超える
The file has bytes that are not UTF-8, in which JSON is written ⇒ ファイルにUTF-8でないバイトがある。JSONはUTF-8で書かれる
The file ends in the middle of a value ⇒ ファイルが値の途中で終わっている
There is no value in the file ⇒ ファイルに値がない
A text stands where a record belongs ⇒ レコードがあるべきところに文字列がある
Something follows the end of the list ⇒ 一覧の終わりの後に何かがある
A bracket closes that nothing opened ⇒ 開いていない括弧が閉じられている
Something other than a record stands between the records ⇒ レコードの間にレコードでないものがある
A value has more than {1} characters ⇒ 値が{1}文字を超える
give a JSON array of objects, or one JSON object a line ⇒ オブジェクトのJSON配列、または1行に1件のJSONオブジェクトにする
Nested deeper than {1} levels ⇒ 入れ子が{1}段を超える
One object takes more than {1} bytes ⇒ 一つのオブジェクトが{1}バイトを超える
The file ends in the middle of an object ⇒ ファイルがオブジェクトの途中で終わっている
The file ends before its array does ⇒ 配列が終わる前にファイルが終わっている
An object should begin here, not {1} ⇒ ここにはオブジェクトの始まりがあるべきで、{1!}ではない
the byte {1} ⇒ バイト{1}
Text that is not UTF-8 ⇒ UTF-8でない文字列
save the file as UTF-8, as JSON asks for ⇒ JSONの定めどおり、UTF-8で保存する
write the object as JSON ⇒ オブジェクトをJSONとして書く
{1} keys of this object stand in it twice ⇒ このオブジェクトの{1}個のキーが二度現れる
{1} key of this object stand in it twice ⇒ このオブジェクトの{1}個のキーが二度現れる
leave one of the values: a reader cannot know which is meant ⇒ 値を一つだけ残す：どちらが意図されたものか読み手には分からない
{1} is missing: it must be {2} ⇒ {1}がない：{2!}でなければならない
is missing: it must be {1} ⇒ 値がない：{1!}でなければならない
{1} must be {2}, not {3} ⇒ {1}は{3!}ではなく{2!}でなければならない
must be {1}, not {2} ⇒ {2!}ではなく{1!}でなければならない
it is not as expected ⇒ 想定された形ではない
a text ⇒ 文字列
a number ⇒ 数
a whole number ⇒ 整数
true or false ⇒ trueまたはfalse
a list ⇒ 一覧
an object ⇒ オブジェクト
what is no number ⇒ 数でないもの
The JSON is not well formed ⇒ JSONの形式が正しくない
The JSON is nested deeper than {1} ⇒ JSONの入れ子が{1}段を超える
The key "{1}" stands twice in one object ⇒ キー「{1}」が一つのオブジェクトに二度ある
A key is called "__proto__" ⇒ キーの名前が「__proto__」である
The document has no element ⇒ 文書に要素がない
The XML is not well formed: {1} ⇒ XMLの形式が正しくない：{1}
take the document type out; nothing outside the document is ever read ⇒ 文書型宣言を取り除く。文書の外のものは読まない
A document type (<!DOCTYPE …>) is not read ⇒ 文書型宣言（<!DOCTYPE …>）は読まない
A document type with declarations of its own is not read ⇒ 独自の宣言を持つ文書型宣言は読まない
take it out; a filing has none ⇒ 取り除く。提出書類には含まれない
More than {1} characters follow without an element ⇒ 要素のないまま{1}文字を超えて続いている
the file seems to be cut off: fetch it again ⇒ ファイルが途中で切れているとみられる：取得し直す
it seems to be cut off: fetch it again ⇒ 途中で切れているとみられる：取得し直す
The document ends inside <{1}> ⇒ 文書が<{1}>の途中で終わっている
The document ends inside an element ⇒ 文書が要素の途中で終わっている
Elements stand in each other deeper than {1} ⇒ 要素の入れ子が{1}段を超える
<{1}> has more than {2} elements in it ⇒ <{1}>の中の要素が{2}個を超える
<{1}> has more than {2} characters of text ⇒ <{1}>の文字列が{2}文字を超える
One text or tag is longer than {1} characters ⇒ 一つの文字列またはタグが{1}文字を超える
The document is declared to be in "{1}", which is not known ⇒ 文書の宣言する文字コード「{1}」は知られていない
save the document in the encoding that its first line names ⇒ 1行目に書かれた文字コードで保存する
The document has bytes that are not {1} ⇒ 文書に{1}でないバイトがある
write YYYY, YYYY-MM or YYYY-MM-DD of a date that exists, or leave it out when it is unknown ⇒ 存在する日付をYYYY、YYYY-MMまたはYYYY-MM-DDで書く。不明なら省く
the year 9999 stands for no date ⇒ 9999年は日付なしを表す
leave out what is unknown or has no end ⇒ 不明なもの、終わりのないものは省く
it starts and ends on {1}, so it holds on no day ⇒ {1}に始まり同じ日に終わるため、どの日にも有効でない
it ends ({1}) before it starts ({2}) ⇒ 開始（{2}）より前に終わっている（{1}）
the end is the first day on which it no longer holds; correct one of the two ⇒ 終了日は、もはや有効でない最初の日である。どちらかを訂正する
correct one of the two ⇒ どちらかを訂正する
correct one of the two days ⇒ 二つの日のどちらかを訂正する
correct one of the two dates ⇒ 二つの日付のどちらかを訂正する
it is withdrawn on {1}, but could be known only from {2} ⇒ {1}に取り下げられているが、知り得たのは{2}からである
{1}: {2} % is more than all ⇒ {1}：{2} %は全体を超える
{1}: {2} % is less than nothing ⇒ {1}：{2} %は0を下回る
look the figure up again ⇒ 数値を確かめ直す
{1} shares are less than nothing ⇒ {1}株は0を下回る
the range begins ({1}) above its end ({2}) ⇒ 範囲の下限（{1}）が上限（{2}）を上回る
swap the two ⇒ 二つを入れ替える
an exact {1} % stands beside a range, and outside of it ⇒ 正確な値{1} %が範囲と並んで記載され、その範囲の外にある
an exact {1} % stands beside a range ⇒ 正確な値{1} %が範囲と並んで記載されている
An exact {1} % stands beside a range, and outside of it ⇒ 正確な値{1} %が範囲と並んで記載され、その範囲の外にある
An exact {1} % stands beside a range ⇒ 正確な値{1} %が範囲と並んで記載されている
state one of the two; the exact figure is the one that is reckoned with ⇒ どちらか一方を記載する。計算には正確な値を用いる
{1}: "{2}" is no date that exists ⇒ {1}：「{2}」は存在しない日付である
"{1}" is no date that exists ⇒ 「{1}」は存在しない日付である
the party has no name ⇒ 名称がない
name it, or say why it is unknown ⇒ 名称を書くか、不明の理由を書く
write YYYY-MM-DD of a day that exists ⇒ 存在する日をYYYY-MM-DDで書く
{1} more of these, which are not listed ⇒ 同種のものがほかに{1}件あり、示していない
mend those that are listed first ⇒ まず示されたものを直す
further on ⇒ 以降
it has {1} characters; at most {2} are taken ⇒ {1}文字ある。受け付けるのは{2}文字までである
look whether a quotation mark or a line end is missing before it ⇒ その前に引用符や改行の抜けがないか確かめる
take it out of the text in the file ⇒ ファイルの文字列から取り除く
nothing of the name can be seen ⇒ 名称に見える文字がない
write the name, or leave the party out ⇒ 名称を書くか、その者を除く
the name "{1}" has a sign in the place of a letter that was lost ⇒ 名称「{1}」に、失われた文字の代わりの記号がある
the name "{1}" was "{2}" before its letters were read wrongly ⇒ 名称「{1}」は、文字化けする前は「{2}」であった
fetch the file again, or save it anew as UTF-8 from where it was made ⇒ ファイルを取得し直すか、作成元からUTF-8で保存し直す
the name "{1}" has characters that take no room ⇒ 名称「{1}」に幅のない文字が含まれる
take them out, unless the script needs them: two names may look the same and differ by them ⇒ その文字体系に必要なもの以外は取り除く：見た目の同じ名称が別物になることがある
write digits, with a point before the decimals and nothing else, e.g. 2000000000 or 24.7 ⇒ 数字と小数点だけで書く。例：2000000000、24.7
the number has {1} characters; at most {2} are taken ⇒ 数が{1}文字ある。受け付けるのは{2}文字までである
"{1}" is not an exact number ⇒ 「{1}」は正確な数ではない
did you mean {1}? ⇒ {1}のことか
`;
