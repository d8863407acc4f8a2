/** What is wrong with a table or a mapping, and what stands in the way when a file is joined with the graph. */
export const TABLE_PROBLEMS = `
there is no column "{1}" ⇒ 列「{1}」がない
head the columns {1} ⇒ 列の見出しを次のとおりにする：{1}
the columns {1} are not read ⇒ 列{1}は読まない
the columns {1} are missing ⇒ 列{1}がない
the columns of this table are {1}; name them so, or give a mapping ⇒ この表の列は{1}である。そのとおりに名付けるか、列の対応を指定する
it has {1} cells where the heading has {2} ⇒ 見出しは{2}個なのにセルが{1}個ある
it has {1} cells where the headings have {2} ⇒ 見出しは{2}個なのにセルが{1}個ある
quote cells that contain the separator ⇒ 区切り文字を含むセルは引用符で囲む
quote cells that have the separator in them ⇒ 区切り文字を含むセルは引用符で囲む
close the quotes, and save it as UTF-8 text ⇒ 引用符を閉じ、UTF-8のテキストで保存する
close the quotes, keep a row under a million characters, and save the table as UTF-8 text ⇒ 引用符を閉じ、1行を100万文字未満にし、表をUTF-8のテキストで保存する
the holder is blank ⇒ 株主が空欄である
the company is blank ⇒ 会社が空欄である
the {1} is blank ⇒ {1}が空欄である
every holding has a holder and a company ⇒ 保有にはすべて株主と会社がある
name it; every row has its two parties ⇒ 記入する。各行に二者が要る
holderKind: "{1}" is no kind of holder ⇒ holderKind：「{1}」は株主の種類ではない
write {1}, or leave it blank ⇒ {1}のいずれかを書くか、空欄にする
{1}: "{2}" is none of its words ⇒ {1}：「{2}」は使える語ではない
{1}: "{2}" is no number that can be read in one way ⇒ {1}：「{2}」は一通りに読める数ではない
{1}: "{2}" is no count ⇒ {1}：「{2}」は個数ではない
{1}: "{2}" is neither yes nor no ⇒ {1}：「{2}」は「はい」でも「いいえ」でもない
{1}: "{2}" is no currency ⇒ {1}：「{2}」は通貨ではない
{1}: "{2}" is no date that exists, as {3} ⇒ {1}：「{2}」は{3}として存在しない日付である
{1}: "{2}" is less than nothing ⇒ {1}：「{2}」は0を下回る
{1}: "{2}" is no number ⇒ {1}：「{2}」は数ではない
{1}: "{2}" is no degree of kinship ⇒ {1}：「{2}」は親等ではない
{1}: "{2}" is no whole number ⇒ {1}：「{2}」は整数ではない
{1}: "{2}" is no day that exists ⇒ {1}：「{2}」は存在しない日である
write digits, with a point before the decimals, e.g. 2000000000 or 24.7; leave the cell blank when it is unknown ⇒ 数字と小数点で書く。例：2000000000、24.7。不明なら空欄にする
{1}: the cell has a formula, and not its result ⇒ {1}：セルに数式があり、結果の値がない
save the table with values ⇒ 表を値で保存する
{1}: the cell has the error {2} ⇒ {1}：セルにエラー{2}がある
correct the formula, or blank it ⇒ 数式を訂正するか、空欄にする
write digits alone, or say \`decimal: point\` or \`decimal: comma\` in a mapping ⇒ 数字だけで書くか、対応の指定に\`decimal: point\`または\`decimal: comma\`と書く
write digits ⇒ 数字で書く
correct it, or say their form in a mapping: \`dates: DD.MM.YYYY\` ⇒ 訂正するか、対応の指定に形を書く：\`dates: DD.MM.YYYY\`
write yes or no, or leave it blank when unknown ⇒ 「yes」または「no」と書く。不明なら空欄にする
write its three letters (ISO 4217), e.g. EUR ⇒ 3文字の符号（ISO 4217）で書く。例：EUR
{1}: "{2}" is what a spreadsheet left of a longer number ⇒ {1}：「{2}」は長い番号を表計算ソフトが縮めたものである
take the number from where the table was made, and give its column the format of text ⇒ 番号を表の元から取り直し、列の書式を文字列にする
{1}: the cell has a day ({2}) where a name stands ⇒ {1}：名称のセルに日付（{2}）がある
write the name, and give its column the format of text ⇒ 名称を書き、列の書式を文字列にする
{1}: the cell has a number of {2} digits; a spreadsheet keeps 15 ⇒ {1}：セルに{2}桁の数がある。表計算ソフトが保てるのは15桁までである
blank it where it is unknown, or say in a mapping \`values: { {1}: { {2}: '' } }\` ⇒ 不明なら空欄にするか、対応の指定に\`values: { {1}: { {2}: '' } }\`と書く
write its ends into percentMin and percentMax ⇒ 両端をpercentMinとpercentMaxに書く
write a figure below zero with a minus sign, if it is meant so ⇒ 負の数を意味するなら、マイナスの符号を付けて書く
it is the number by which a spreadsheet knows a day: give its column the format of a date, and save it anew ⇒ 表計算ソフトが日付を表す番号である。列の書式を日付にして保存し直す
a business year is of two years: write its first day ⇒ 年度は二つの年にまたがる。その初日を書く
it is UTF-8 but for {1} characters, the first in line {2} ⇒ {1}文字を除けばUTF-8である（最初は{2}行目）
fetch it again if it was cut off, put the bytes right, or name an \`encoding\` in a mapping ⇒ 途中で切れていれば取得し直す。そうでなければバイト列を直すか、対応の指定の\`encoding\`で文字コードを指定する
{1}: "{2}" is read as {3} %; others have a sign of percent, and this one has none ⇒ {1}：「{2}」は{3}％として読む。ほかにはパーセントの記号があり、これにはない
{1}: "{2}" is read as {3} %; none of them is above 1 ⇒ {1}：「{2}」は{3}％として読む。1を超えるものが一つもない
if 0.5 means 50 %, give a mapping \`units: { {1}: fractions }\` ⇒ 0.5が50％を意味するなら、対応の指定に\`units: { {1}: fractions }\`と書く
it repeats the headings, and is left out ⇒ 見出しの繰り返しであるため除いた
check that the rows below it belong to the same table ⇒ 以下の行が同じ表のものか確かめる
"{1}" adds up other rows; the row is left out ⇒ 「{1}」はほかの行の合計であるため、この行を除いた
give a party that is called so its whole name, or an identifier ⇒ そのような名称の者であれば、正式な名称または識別子を書く
"{1}" is no single party; the row is left out ⇒ 「{1}」は特定の一者ではないため、この行を除いた
give each party a row of its own; give one that is called so its whole name, or an identifier ⇒ 一者ごとに一行とする。そのような名称の者であれば、正式な名称または識別子を書く
"{1}" stands alone, as a note beside the table does; the row is left out ⇒ 「{1}」は表の注記のように単独で書かれているため、この行を除いた
give a party of which nothing more is known an identifier, or put its row beside the others ⇒ ほかに何も分からない者であれば、識別子を書くか、行をほかの行に続けて置く
show them to see what is read, or take them out of the table ⇒ 表示して読まれるものを確かめるか、表から除く
hidden rows are read as well: {1} ⇒ 非表示の行も読む：{1}
hidden columns are read as well, where a field has them: {1} ⇒ 非表示の列も、項目に当てられていれば読む：{1}
cells are shown as one over several rows, and read in the first of them alone: {1} ⇒ 複数の行にわたって結合されたセルは、最初の行でだけ読む：{1}
split them, and write into every row what is meant of it ⇒ 結合を解き、各行に当たる値を書く
{1}: the cell has the whole figure, {2}, and only shows it in a unit ⇒ {1}：セルには{2}という全体の数値があり、表示だけが単位に合わせてある
say \`units: { {1}: ones }\` in the mapping ⇒ 対応の指定に\`units: { {1}: ones }\`と書く
the table ends in this row, after {1} of {2} cells ⇒ 表がこの行の{2}個のセルのうち{1}個目で終わっている
fetch it again; if it is whole, end its last line ⇒ 取得し直す。欠けていなければ、最後の行に改行を入れる
the cell {1} has a text that the file does not have ⇒ セル{1}の文字列がファイルにない
it has the key of row {1}, and is left out ⇒ {1}行目と同じキーであるため除いた
there is no row {1} with headings ⇒ 見出しの行（{1}行目）がない
begin the table with its headings ⇒ 表を見出しから始める
its headings are those of no template ⇒ 見出しがどのひな型のものでもない
give a --mapping, or use the headings of \`govgraph template\` ⇒ --mappingで対応を指定するか、\`govgraph template\`の見出しを用いる
"{1}" is no identifier ⇒ 「{1}」は識別子ではない
correct it, or leave it out; write others as scheme:value ⇒ 訂正するか、除く。ほかのものは「体系:値」と書く
{1}: {2} parties of this file are called "{3}" ⇒ {1}：このファイルに「{3}」という者が{2}者ある
give its identifier; it is taken for another ⇒ 識別子を書く。別の者として扱う
it has {1} columns; at most {2} are read ⇒ {1}列ある。読めるのは{2}列までである
leave out columns that no mapping needs, or check the separator ⇒ 対応に要らない列を除くか、区切り文字を確かめる
leave out columns that no mapping needs ⇒ 対応に要らない列を除く
its bytes are not {1} ⇒ バイト列が{1}ではない
it is read as {1} ⇒ {1}として読む
name another with \`encoding\` in a mapping if letters come out wrong ⇒ 文字化けするときは、対応の指定の\`encoding\`でほかの文字コードを指定する
there is no sheet "{1}" ⇒ シート「{1}」がない
there are {1} ⇒ あるのは{1}
there are none ⇒ 一つもない
it has no sheet with cells ⇒ セルのあるシートがない
save the file anew ⇒ ファイルを保存し直す
"{1}" says that {2} is written in {3}; it is read as it is written ⇒ 「{1}」によれば{2}の単位は{3}であるが、書かれたままの数値で読む
give the mapping \`units: { {1}: {2} }\`, or \`ones\` where the figures are written out ⇒ マッピングに\`units: { {1}: {2} }\`を、単位どおりに書かれていれば\`ones\`を加える
row {1} says "{2}"; figures are read as they are written ⇒ {1}行目に「{2}」とあるが、数値は書かれたままで読む
not read: {1} ⇒ 読まないもの：{1}
name a sheet with \`sheet\` in a mapping, or give it the headings of a template ⇒ 対応の指定の\`sheet\`でシートを指定するか、ひな型の見出しを付ける
it has {1} sheets ⇒ シートが{1}枚ある
keep those with tables ⇒ 表のあるものだけを残す
a row is numbered {1} after {2} ⇒ {2}の後に{1}という行番号がある
row {1} has a cell in column {2}; at most {3} are read ⇒ {1}行目の{2}列目にセルがある。読めるのは{3}列までである
{1} unpacks to {2} bytes; at most {3} are read of a spreadsheet ⇒ {1}は{2}バイトに展開される。表計算のファイルで読めるのは{3}バイトまでである
save its tables as CSV, which is read as a stream ⇒ 表をCSVで保存する（順次読み取る）
{1} columns are headed "{2}" ⇒ 見出しが「{2}」の列が{1}個ある
give each its own heading ⇒ それぞれ別の見出しにする
write the number of the row with the headings, from 1, or 0 when there are none ⇒ 見出しの行の番号（1から）を書く。見出しがなければ0とする
the headings stand in the first {1} rows ⇒ 見出しは最初の{1}行のうちにある
write it with YYYY, MM and DD, for instance DD.MM.YYYY ⇒ YYYY、MM、DDで書く。例：DD.MM.YYYY
write each part once ⇒ 各部分を一度だけ書く
write it as YAML ⇒ YAMLで書く
nothing can be named "__proto__" ⇒ 「__proto__」という名前は使えない
leave it out ⇒ 除く
an alias stands for another part; a mapping has none: write the part out ⇒ 別名がほかの部分を指している。対応の指定では使えないため、その部分を書き下す
see docs/import-tables.md ⇒ docs/import-tables.mdを参照
rows of {1} have no field "{2}" ⇒ {1}の行に項目「{2}」はない
"{1}" is no figure ⇒ 「{1}」は数値の項目ではない
give units to percentages, shares and amounts alone ⇒ 単位は割合、株数、金額だけに指定する
"{1}" is given twice ⇒ 「{1}」が二度指定されている
give a field one column, or one constant ⇒ 項目には列または定数を一つだけ指定する
rows of {1} need the field "{2}" ⇒ {1}の行には項目「{2}」が要る
add {1} with its column ⇒ {1}とその列を加える
the graph has no fact "{1}" that could be stated anew ⇒ 改めて記載できる事実「{1}」がグラフにない
the fact "{1}" is of another kind or other parties than what is stated in its place ⇒ 事実「{1}」は、代わりに記載されたものと種類または当事者が異なる
export the questionnaire anew: the facts have changed since ⇒ 質問票を書き出し直す：その後、事実が変わっている
"{1}" stands where {2} has a {3}, and is none in this file ⇒ 「{1}」は{2}の{3!}の位置にあるが、このファイルにない
"{1}" stands where {2} has a {3}, and is none in the graph; it is left out ⇒ 「{1}」は{2}の{3!}の位置にあるが、グラフにないため除いた
party or board ⇒ 者または会議体
company or board ⇒ 会社または会議体
correct the reference, or describe what it refers to ⇒ 参照を訂正するか、参照先を記述する
{1} holds shares of itself; it is left out, because shares that a company has of itself are treasury shares ⇒ {1}が自らの株式を保有している。会社が自ら保有する株式は自己株式であるため除いた
{1} joins {2} to itself, as the holder of all of it ⇒ {1}が{2}を全部の保有者として自らに結び付けている
{1} joins {2} to itself ⇒ {1}が{2}を自らに結び付けている
correct one of the two ends ⇒ 二者のどちらかを訂正する
A fact between two parties that were decided to be one ⇒ 同一と判断された二者の間の事実
{1} would join {2} to itself; it is left out (decided by {3} on {4}: {5}) ⇒ {1}は{2}を自らに結び付けるため除いた（判断者{3}、{4}：{5}）
{1} would join {2} to itself; it is left out ⇒ {1}は{2}を自らに結び付けるため除いた
the file names no source "{1}" ⇒ ファイルに出典「{1}」がない
describe the source in the file ⇒ ファイルに出典を記述する
it is stated as of {1}, after its source was published ({2}) ⇒ 出典の公表日（{2}）より後の{1}現在として記載されている
correct the day, or give the right day of publication ⇒ 日を訂正するか、正しい公表日を指定する
the board "{1}" is of "{2}", which is no company ⇒ 会議体「{1}」は会社でない「{2}」のものとされている
give a board to a company alone ⇒ 会議体は会社だけに置く
the finding "{1}" is about {2}, which the file does not describe ⇒ 指摘事項「{1}」は、ファイルに記述のない{2}に関するものである
describe the party ⇒ その者を記述する
describe it in the file ⇒ ファイルに記述する
To mend it: {1} ⇒ 対処：{1!}
"{1}" is no "scheme:value" ⇒ 「{1}」は「体系:値」の形ではない
{1} does not identify a party ⇒ {1}は当事者を識別しない
"{1}" is no {2}: it has {3}; nobody is found by it ⇒ 「{1}」は{2}ではない（正しくは{3!}）。これでは誰も見つからない
an earlier file names "{1}" and does not say that it is a company; what it states of it is not joined to "{2}" ⇒ 以前のファイルに「{1}」の名称があるが、会社との記載がない。その記載は「{2}」に結び付けない
an earlier file names "{1}" and does not say that it is a person; what it states of it is not joined to "{2}" ⇒ 以前のファイルに「{1}」の名称があるが、人との記載がない。その記載は「{2}」に結び付けない
take the earlier file back, and import it again after this one ⇒ 以前のファイルを取り下げ、このファイルの後に取り込み直す
"{1}" stands where there is no number; nobody is found by it ⇒ 番号のない箇所に「{1}」とある。これでは誰も見つからない
row {1} says "{2}"; figures are read as they are written ⇒ {1}行目に「{2}」とある。数値は書かれたとおりに読む
"{1}" says that {2} is written in {3}; it is read as it is written ⇒ 「{1}」によれば{2}の単位は{3}だが、書かれたとおりに読む
give the mapping \`units: { {1}: {2} }\`, or \`ones\` where the figures are written out ⇒ 対応の指定に\`units: { {1}: {2} }\`と書く。桁を省いていなければ\`ones\`とする
the check digit of {1} {2} is wrong; nobody is found by it ⇒ {1} {2}の検査数字が合わない。これでは誰も見つからない
{1}; nobody is found by it ⇒ {1!}。これでは誰も見つからない
lower-case words with hyphens ⇒ 小文字の語をハイフンでつないだもの
18 letters or digits and 2 check digits ⇒ 英数字18字と検査数字2字
E, F or G (X in samples) and 5 digits ⇒ E、FまたはG（見本ではX）と数字5桁
8 letters or digits ⇒ 英数字8字
up to 10 digits ⇒ 数字10桁まで
two letters, nine letters or digits and a check digit ⇒ 英字2字、英数字9字、検査数字1字
look the number up in its register ⇒ 登録簿で番号を確かめる
"{1}" has an identifier of {2}, which is no company ⇒ 「{1}」の識別子は会社でない{2}のものである
"{1}" has an identifier of {2}, which is no person ⇒ 「{1}」の識別子は人でない{2}のものである
the identifiers of "{1}" lead to different parties: {2}; {3} decides ⇒ 「{1}」の識別子が別々の者を指している：{2}。{3}によって決める
correct the identifier that is wrong ⇒ 誤っている識別子を訂正する
the graph has no company {1} ⇒ グラフに会社{1}がない
the graph has no person {1} ⇒ グラフに人{1}がない
load or import first what the file speaks of, or export the file anew from this graph ⇒ ファイルが述べるものを先に読み込むか取り込む、またはこのグラフからファイルを書き出し直す
{1} ({2}) was born {3} and is said to be born {4} ⇒ {1}（{2}）の生年月日は{3}だが、{4}と記載されている
look whether the two are one person ⇒ 二者が同一人かどうか確かめる
{1} is held by {2} % ({3}) on {4} ⇒ {4}現在、{1}の保有割合の合計が{2} %（{3}）である
look whether some of it is held through others, stated twice, or over by then ⇒ 一部が他者を通じた保有、二重の記載、またはすでに終わったものでないか確かめる
More than all is held ⇒ 保有の合計が全体を超える
Of {1} the file states holdings of {2} that come to at least {3} % together on {4}, by {5} holders or accounts ⇒ ファイルは{1}について、{4}現在、{5}の株主または口座による{2}の保有を記載し、その合計は少なくとも{3} %である
Some may be held through others, counted twice, or over by then ⇒ 一部は他者を通じた保有、二重の記載、またはすでに終わったものかもしれない
"{1}" {2} and is described nowhere in the file; it is loaded as a party of which nothing else is known ⇒ 「{1}」（{2!}）はファイルのどこにも記述がない。ほかに何も知られていない者として読み込む
stands at an end of a {1} ⇒ {1}の当事者
is the company of the {1} ⇒ {1}の会社
it is of version {1}; this program reads {2} ⇒ 版{1}のものである。このプログラムが読むのは{2}である
export it anew with this version ⇒ この版で書き出し直す
write it as the export does ⇒ 書き出されたものと同じ形で書く
{1} has no field {2} ⇒ {1}に項目{2}はない
`;
