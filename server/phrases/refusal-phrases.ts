/** Why the server refuses or cannot do what a page asks for. */
export const REFUSALS = `
Did you mean {1}? ⇒ 近いID：{1}。
No company has the id "{1}" ⇒ ID「{1}」の会社はない
No person has the id "{1}" ⇒ ID「{1}」の人はいない
No party has the id "{1}" ⇒ ID「{1}」の会社または人はない
No board has the id "{1}" ⇒ ID「{1}」の会議体はない
No source has the id "{1}" ⇒ ID「{1}」の出典はない
No {1} has the id "{2}" ⇒ ID「{2}」の{1!}はない
saved view ⇒ 保存した表示
note ⇒ メモ
fact ⇒ 事実
watch ⇒ ウォッチ
determination ⇒ 判断
import ⇒ 取り込み
work ⇒ 作業
upload ⇒ 送信したファイル
decision ⇒ 判断
Something went wrong inside the server. Its log has the cause under the request id of this answer ⇒ サーバーの内部で問題が起きた。原因は、この応答のリクエストIDとともにサーバーの記録にある
Something went wrong inside the server; its log has the cause ⇒ サーバーの内部で問題が起きた。原因はサーバーの記録にある
The query has more than {1} tokens. Give long lists as variables, or ask in several queries ⇒ 問い合わせが{1}トークンを超える。長い一覧は変数で渡すか、複数回に分けて問い合わせる
The query took longer than {1} ms and was given up. Ask for less, or set REQUEST_TIMEOUT_MS ⇒ 問い合わせが{1}ミリ秒を超えたため打ち切った。範囲を狭めるか、REQUEST_TIMEOUT_MSを設定する
The graph did not answer within {1} ms; ask for less at once ⇒ グラフが{1}ミリ秒以内に応答しなかった。一度に問い合わせる範囲を狭める
The thread that reads the graph ended unexpectedly; it is opened again for the next question. Ask again ⇒ グラフを読むスレッドが予期せず終了した。次の問い合わせで開き直すので、もう一度問い合わせる
The asker went away before the answer was ready ⇒ 応答の前に問い合わせ元が離れた
The server is busy: {1} queries wait already. Ask again in {2} seconds, or for less ⇒ サーバーが混み合っている：すでに{1}件の問い合わせが待っている。{2}秒後に問い合わせ直すか、範囲を狭める
The server is busy: the query waited {1} seconds for its turn, and its time is over. Ask again in {2} seconds, or for less ⇒ サーバーが混み合っている：順番を{1}秒待ち、時間切れとなった。{2}秒後に問い合わせ直すか、範囲を狭める
The server is busy: others take the memory that the query needs, and it was given up. Ask again in {1} seconds, or for less ⇒ サーバーが混み合っている：必要なメモリーをほかの問い合わせが使っているため打ち切った。{1}秒後に問い合わせ直すか、範囲を狭める
The query takes more memory than the server has, and was given up. Ask for less, or give the server more (--max-old-space-size) ⇒ 問い合わせがサーバーのメモリーを超えるため打ち切った。範囲を狭めるか、サーバーのメモリーを増やす（--max-old-space-size）
The answer holds more than {1} {2} and was given up. Lower \`first\`, leave out nested lists, or ask in several queries ⇒ 応答が{1} {2!}を超えたため打ち切った。\`first\`を小さくするか、入れ子の一覧を省くか、複数回に分けて問い合わせる
objects ⇒ 件
megabytes ⇒ メガバイト
The query is {1} fields deep; the limit is {2}. Ask for less inside each other, and follow ids with a second query ⇒ 問い合わせの入れ子が{1}段ある。上限は{2}段である。入れ子を減らし、IDは次の問い合わせでたどる
The query could return {1} objects; the limit is {2}. Lower \`first\`, leave out nested lists, or ask in several queries ⇒ 問い合わせの応答は最大{1}件になり得る。上限は{2}件である。\`first\`を小さくするか、入れ子の一覧を省くか、複数回に分けて問い合わせる
The query could take as much work as {1} objects; the limit is {2}. Ask for fewer fields of each, lower \`first\`, or ask in several queries ⇒ 問い合わせの作業量が{1}件分になり得る。上限は{2}件分である。項目を減らすか、\`first\`を小さくするか、複数回に分けて問い合わせる
More than {1} {2} came from you within a minute; try again in {3} s ⇒ 1分間に{1}件を超える{2!}があった。{3}秒後にやり直す
requests ⇒ リクエスト
changes ⇒ 変更
The request is longer than {1} kB. Pass long lists as variables, or ask in several queries ⇒ リクエストが{1} kBを超える。長い一覧は変数で渡すか、複数回に分けて問い合わせる
The request has no query ⇒ リクエストに問い合わせがない
The request cannot be read ⇒ リクエストが読めない
The body of the request ended before its announced length ⇒ リクエストの本文が、示された長さの前に終わった
{1} is not a day that exists, written "YYYY-MM-DD" ⇒ {1}は存在する日（YYYY-MM-DD）ではない
"{1}" is {2}, which is not a day that exists, written "YYYY-MM-DD" ⇒ 「{1}」の値{2}は存在する日（YYYY-MM-DD）ではない
{1} is not a date that exists, written "YYYY", "YYYY-MM" or "YYYY-MM-DD" ⇒ {1}は存在する日付（YYYY、YYYY-MMまたはYYYY-MM-DD）ではない
Variable "{1}" got invalid value {2}; {3} ⇒ 変数「{1}」の値{2}は正しくない。{3!}
Say whose marks are wanted: "party" is the id of a company or a person ⇒ 誰の印が要るかを示す：「party」は会社または人のIDである
"from" ({1}) is after "to" ({2}); give the earlier day first ⇒ 「from」（{1}）が「to」（{2}）より後である。早い日を先にする
"changedFrom" ({1}) is after "changedTo" ({2}); give the earlier day first ⇒ 「changedFrom」（{1}）が「changedTo」（{2}）より後である。早い日を先にする
"focus" names {1} parties; name 1 to {2} ⇒ 「focus」に{1}者ある。1～{2}者とする
More than {1} parties are within {2} steps; ask for less depth, fewer kinds, or one day ⇒ {2}歩以内に{1}者を超える者がいる。深さや種類を減らすか、一日を指定する
More than {1} parties lie within {2} steps. Give a day with "on", fewer "kinds", or a smaller "maxLength" ⇒ {2}歩以内に{1}者を超える者がいる。「on」で日を指定するか、「kinds」を減らすか、「maxLength」を小さくする
"ids" names {1}; ask for {2} at a time ⇒ 「ids」に{1}件ある。一度に{2}件までとする
"ids" names {1} companies; ask for {2} at a time ⇒ 「ids」に{1}社ある。一度に{2}社までとする
"{1}" names {2} {3}; name at most {4} ⇒ 「{1}」に{2}件ある。{4}件までとする
"{1}" is {2}; give {3} to {4} ⇒ 「{1}」の値が{2}である。{3}～{4}とする
"first" is {1}; ask for 1 to {2} and go on with "after" ⇒ 「first」が{1}である。1～{2}とし、続きは「after」で問い合わせる
"first" is {1}; ask for {2} companies at a time and go on with "after" ⇒ 「first」が{1}である。一度に{2}社までとし、続きは「after」で問い合わせる
"first" is {1}; ask for 1 to {2} ways ⇒ 「first」が{1}である。1～{2}本とする
"{1}" is {2}; ask for 0 to {3} entries at a time and go on with "{4}" ⇒ 「{1}」が{2}である。一度に0～{3}件とし、続きは「{4}」で問い合わせる
"{1}" is no cursor of this list; give {2} back unchanged, or leave it out ⇒ 「{1}」はこの一覧のカーソルではない。{2}をそのまま渡すか、省く
Give exactly one of {1}; none was given ⇒ {1}のうち一つだけを指定する。一つも指定されていない
Give exactly one of {1}; both were given ⇒ {1}のうち一つだけを指定する。両方が指定されている
There is no policy "{1}"; there are {2} ⇒ 方針「{1}」はない。あるのは{2}である
"{1}" is {2}; give a percentage between 0 and 100, such as "50" or "33.34" ⇒ 「{1}」の値が{2}である。「50」や「33.34」のように0～100の割合とする
"minPercent" is {1}; give a percentage between 0 and 100 ⇒ 「minPercent」が{1}である。0～100の割合とする
"whatIf" has {1} holdings; give at most {2} ⇒ 仮定が{1}件ある。{2}件までとする
whatIf: no source states that "{1}" directly holds anything of "{2}" on {3}, so nothing can pass from it ⇒ 仮定：{3}に「{1}」が「{2}」を直接保有するとの記載が出典にないため、移転できない
whatIf: "{1}" holds {2} of "{3}" and cannot pass on {4} ⇒ 仮定：「{1}」の「{3}」に対する保有は{2}であり、{4}を移転できない
whatIf: how many shares of "{1}" are in issue on {2} is not known, so shares cannot be turned into a percentage; give "percent" ⇒ 仮定：{2}現在の「{1}」の発行済株式数が知られていないため、株数を割合に換算できない。「percent」で指定する
whatIf: "{1}" would hold more than the whole of "{2}" ⇒ 仮定：「{1}」の保有が「{2}」の全体を超える
whatIf: newly issued shares of "{1}" need "shares", their number ⇒ 仮定：「{1}」の新株発行には株数（「shares」）が要る
whatIf: give either "percent" or "shares" of "{1}" ⇒ 仮定：「{1}」の「percent」と「shares」のどちらか一方を指定する
whatIf: shares of "{1}" are either newly issued or pass from "{2}", not both ⇒ 仮定：「{1}」の株式は新規発行か「{2}」からの移転のどちらか一方である
whatIf: what passes from "{1}" needs its new "holder" ⇒ 仮定：「{1}」から移転するものには新しい株主が要る
whatIf: "{1}" cannot pass shares to itself ⇒ 仮定：「{1}」は自らに株式を移転できない
whatIf: a holding of "{1}" needs its "holder"; only issued shares may go to somebody not named ⇒ 仮定：「{1}」の保有には株主が要る。名前のない者に渡せるのは新株だけである
whatIf: {1} of "{2}" is below nothing ⇒ 仮定：「{2}」の{1}は0を下回る
whatIf: {1} % of "{2}" is more than the whole ⇒ 仮定：「{2}」の{1} %は全体を超える
Give "company" or "group", not both ⇒ 「company」と「group」のどちらか一方を指定する
"maxLength" is {1}; a chain may have 1 to {2} steps ⇒ 「maxLength」が{1}である。連鎖は1～{2}歩とする
"maxLength" is {1}; a way may have 1 to {2} steps ⇒ 「maxLength」が{1}である。経路は1～{2}歩とする
"from" and "to" are both "{1}"; name two parties ⇒ 「from」と「to」がいずれも「{1}」である。異なる二者とする
"between" names {1}; name 2 to {2} parties ⇒ 「between」に{1}者ある。2～{2}者とする
"between" names "{1}" twice; name each party once ⇒ 「between」に「{1}」が二度ある。一度ずつとする
{1} joins no two parties; a chain may be made of {2} ⇒ {1}は二者を結ばない。連鎖に使えるのは{2}である
"{1}" is a person; ask person(id: "{2}") { independence(on: "{3}") } ⇒ 「{1}」は人である。person(id: "{2}") { independence(on: "{3}") }で問い合わせる
There is no rule book "{1}"; {2} ⇒ 規程「{1}」はない。{2!}
ask for {1} ⇒ あるのは{1}である
"since" {1} is not before "on" {2}; give an earlier day ⇒ 「since」（{1}）が「on」（{2}）より前でない。早い日を指定する
Name the "rule" and the "conclusion", or what is concluded on the whole book in "concludes" ⇒ 「rule」と「conclusion」、または規程全体の結論を「concludes」に指定する
"{1}" is not judged at "{2}" on {3} ⇒ {3}現在、「{1}」は「{2}」で判定の対象ではない
The book "{1}" gives no verdict on persons ⇒ 規程「{1}」は人の判定をしない
"{1}" does not apply to "{2}", so there is nothing to determine ⇒ 「{1}」は「{2}」に適用されないため、判断するものがない
The check "{1}" does not apply, so there is nothing to determine ⇒ 検査「{1}」は適用されないため、判断するものがない
This server keeps no determinations ⇒ このサーバーは判断を保管しない
"knownOn" is {1}, a day still to come: nobody knows yet what will be known by then. Give {2} or an earlier day, or leave it out ⇒ 「knownOn」の{1}はまだ来ていない：その日までに何が知られるかは分からない。{2}以前の日とするか、省く
"{1}" was withdrawn; record another determination ⇒ 「{1}」は取り下げられている。別の判断を記録する
"text" is empty: say why it is withdrawn ⇒ 「text」が空である：取り下げの理由を書く
"text" is empty: write the note ⇒ 「text」が空である：メモを書く
{1} prepared "{2}"; somebody else has to review it ⇒ 「{2}」は{1}が作成した。レビューは別の者が行う
"{1}" was reviewed by {2} already ⇒ 「{1}」はすでに{2}がレビューした
"{1}" was not reviewed yet; let somebody other than {2} review it first ⇒ 「{1}」はまだレビューされていない。先に{2}以外の者がレビューする
"{1}" is signed already ⇒ 「{1}」はすでに署名されている
{1} prepared "{2}"; somebody else has to sign it ⇒ 「{2}」は{1}が作成した。署名は別の者が行う
Nothing is imported here ⇒ ここでは取り込みを行わない
It was cancelled; nothing was changed ⇒ 中止された。何も変更されていない
{1} files are named; name 1 to {2}. They come in together, or none does ⇒ ファイルが{1}個ある。1～{2}個とする。すべて取り込むか、一つも取り込まないかである
{1} cannot be accepted: {2} ⇒ {1}は受け入れられない：{2!}
it waits for its turn; ask for it again in a moment ⇒ 順番を待っている。しばらくしてから確かめる
it is being worked on; ask for it again in a moment ⇒ 作業中である。しばらくしてから確かめる
it holds no preview ⇒ 下見がない
something is wrong with it, as its problems say; mend the file and send it again ⇒ 示された問題がある。ファイルを直して送り直す
it was accepted already ⇒ すでに受け入れられた
it was cancelled; send the file again ⇒ 中止された。ファイルを送り直す
it failed, as its failure says; send the file again ⇒ 示された理由で失敗した。ファイルを送り直す
{1} ids are named; name at most {2} ⇒ IDが{1}個ある。{2}個までとする
Take that decision back first, or leave this one ⇒ 先にその判断を取り消すか、今回の判断を取りやめる
"{1}" and "{2}" would be one, and with them "{3}" and "{4}", which were decided to be different ({5}) ⇒ 「{1}」と「{2}」を同一とすると、異なると判断した「{3}」と「{4}」も同一となる（{5}）
"{1}" and "{2}" are one by what was decided of others, last of "{3}" and "{4}" ({5}) ⇒ 「{1}」と「{2}」は、他の判断（最後は「{3}」と「{4}」）により同一である（{5}）
One of "{1}" and "{2}" is a person and the other is none; they cannot be one ⇒ 「{1}」と「{2}」の一方は人で他方は人でないため、同一ではあり得ない
"{1}" is {2}; it is one of {3} ⇒ 「{1}」が{2}である。{3}のいずれかとする
Too many files wait to be looked at; accept or leave those that were sent, or send them again in an hour ⇒ 下見を待つファイルが多すぎる。送信済みのものを受け入れるかやめるか、1時間後に送り直す
{1} is empty: no byte of it arrived. Send it again ⇒ {1}は空である：1バイトも届いていない。送り直す
The name of the file is not usable: it {1}. Give its name without folders, of at most 255 characters, as "?name=" ⇒ ファイル名が使えない（{1}）。フォルダーを除いた255文字以内の名前を「?name=」で指定する
The name of the file is not usable. Give its name without folders, of at most 255 characters, as "?name=" ⇒ ファイル名が使えない。フォルダーを除いた255文字以内の名前を「?name=」で指定する
The file has more than {1} megabytes, the most that is taken here. Import it with the command line, "govgraph import", or raise MAX_UPLOAD_MB ⇒ ファイルが、ここで受け付ける上限の{1}メガバイトを超える。コマンドラインの「govgraph import」で取り込むか、MAX_UPLOAD_MBを上げる
The file has more than {1} megabytes ⇒ ファイルが{1}メガバイトを超える
The file is no JSON. Nothing of it was kept ⇒ ファイルがJSONでない。何も保存しなかった
The file ended before all of it had arrived. Send it again ⇒ 全部が届く前にファイルが終わった。送り直す
Files are taken from the pages of this server and from programs, not from other sites ⇒ ファイルはこのサーバーのページとプログラムから受け付け、ほかのサイトからは受け付けない
What changes something is taken from the pages of this server and from programs, not from other sites ⇒ 変更はこのサーバーのページとプログラムから受け付け、ほかのサイトからは受け付けない
Send the bytes of the file as they are, as {1}, to {2} ⇒ ファイルのバイト列をそのまま{1}として{2}に送る
No graph is loaded yet. Start the server again to load the seed ⇒ グラフがまだ読み込まれていない。サーバーを再起動してデータを読み込む
"topics" is empty; list FACTS, VERDICTS or both ⇒ 「topics」が空である。FACTS、VERDICTSまたは両方を指定する
"books" asks for verdicts; list VERDICTS in "topics", or leave "books" out ⇒ 「books」は判定を求める。「topics」にVERDICTSを加えるか、「books」を省く
Verdicts are followed for one company at a time: give "company", or leave VERDICTS out ⇒ 判定の追跡は一度に一社である：「company」を指定するか、VERDICTSを省く
Sign in to {1} ⇒ {1!}にはサインインする
Nobody can {1} through this server: the network reaches it, and it cannot tell who asks. To change that, {2} ⇒ このサーバーでは誰も{1!}ができない：ネットワークに開かれており、誰が求めているか判別できない。改めるには：{2!}
set OIDC_ISSUER, or AUTH_HEADER with TRUST_PROXY, or make a token with "govgraph token create" (docs/access.md); or start it on a loopback address, or use the command line ⇒ OIDC_ISSUER、またはAUTH_HEADERとTRUST_PROXYを設定する、「govgraph token create」でトークンを作る（docs/access.md）、ループバックアドレスで起動する、またはコマンドラインを使う
Who may {1} has to read every source; some are restricted to groups that {2} is not in (RESTRICTED_SOURCES) ⇒ {1!}には、すべての出典を読める必要がある。一部の出典は{2}の属さないグループに限られている（RESTRICTED_SOURCES）
{1} has {2} and may not {3}; that takes the role {4} ({5}) ⇒ {1}の役割（{2!}）では{3!}ができない。役割{4}が要る（{5!}）
no role ⇒ 役割なし
make a token with that role ⇒ その役割のトークンを作る
which group has which role is set in ROLES ⇒ グループと役割の対応はROLESで設定する
read here ⇒ 閲覧
keep something of their own ⇒ 自分のものの保存
record, review or sign determinations ⇒ 判断の記録・レビュー・署名
import, withdraw or decide about parties ⇒ 取り込み・取り下げ・同一性の判断
see how the server runs ⇒ サーバーの状態の閲覧
"by" is empty: say who it is by ⇒ 「by」が空である：誰によるものかを書く
"by" is {1}, but you are signed in as {2}; leave "by" out ⇒ 「by」は{1}だが、{2}としてサインインしている。「by」を省く
Signing in was not begun in this browser, or more than ten minutes ago ⇒ サインインがこのブラウザーで始められていないか、10分を超えている
Signing in was begun again meanwhile, or not in this browser ⇒ サインインがその間にやり直されたか、このブラウザーで始められていない
The file is not one of saved views: {1}. Nothing of it was kept ⇒ 保存した表示のファイルではない：{1}。何も保存しなかった
The file is not one of notes: {1}. Nothing of it was kept ⇒ メモのファイルではない：{1}。何も保存しなかった
Nothing is watched here: there is no server ⇒ ここではウォッチできない：サーバーがない
"title" is empty: say what the question is ⇒ 「title」が空である：何を尋ねるかを書く
Name a "company" to watch, or a "query"; one of them ⇒ ウォッチする「company」か「query」のどちらか一方を指定する
"query" is longer than {1} characters ⇒ 「query」が{1}文字を超える
"query" cannot be read: {1} ⇒ 「query」が読めない：{1}
"query" has to be one query; what changes something cannot be watched ⇒ 「query」は一つの問い合わせでなければならない。変更はウォッチできない
"variables" is no JSON object; give one such as {1} ⇒ 「variables」がJSONオブジェクトでない。例：{1}
"title" is longer than {1} characters ⇒ 「title」が{1}文字を超える
You watch {1} already; take one away before you add another ⇒ すでに{1}件をウォッチしている。加える前に一つ外す
You watch "{1}" already ⇒ 「{1}」はすでにウォッチしている
"webhook" is no address; give one such as {1} ⇒ 「webhook」がアドレスではない。例：{1}
"webhook" begins with {1}; give an address that begins with https:// ⇒ 「webhook」が{1}で始まる。https://で始まるアドレスとする
"webhook" holds a user or password; leave them out: the calls are signed ⇒ 「webhook」に利用者名またはパスワードがある。除く：呼び出しには署名が付く
"webhook" leads to {1}, which is not an address of the public internet. Who runs the server may allow it: {2} ⇒ 「webhook」の先{1}は公開のインターネットのアドレスではない。サーバーの管理者が許可できる：{2}
"webhook" names {1}, which has no address ⇒ 「webhook」の{1}にはアドレスがない
"webhook" names {1}, which cannot be found ⇒ 「webhook」の{1}が見つからない
"webhook" begins with http:, so that everybody on the way could read it; give one with https: ⇒ 「webhook」がhttp:で始まり、途中の誰もが読める。https:のものとする
"text" is empty; give a name, a part of one, or an id ⇒ 「text」が空である。名称、その一部またはIDを入れる
"text" has {1} characters; give at most {2} ⇒ 「text」が{1}文字ある。{2}文字までとする
Betweenness over {1} companies and {2} lines takes too long. Rank by INTERLOCKS, or name a day ⇒ {1}社・{2}本の線の媒介中心性は時間がかかりすぎる。INTERLOCKSで順位付けするか、日を指定する
The reckoning ended without a result ⇒ 計算が結果なしに終わった
{1} answers are given; give 1 to {2} ⇒ 回答が{1}件ある。1～{2}件とする
No question is open to {1} of "{2}" on {3} ⇒ {3}現在、「{2}」の{1!}に未回答の質問はない
the company ⇒ 会社
Lines {1} to {2} are no lines; they count from 1, "from" first ⇒ {1}～{2}行目は行ではない。1から数え、「from」を先にする
Lines {1} to {2} are too many; ask for at most {3} at once ⇒ {1}～{2}行目は多すぎる。一度に{3}行までとする
Give "first" or "last", not both ⇒ 「first」と「last」のどちらか一方を指定する
Give "party" alone; "company" is the older name of the same argument ⇒ 「party」だけを指定する。「company」は同じ引数の古い名前である
Somebody else is recording in {1}; try again ⇒ ほかの者が{1}に記録している。やり直す
Somebody else is changing the tokens; try again. The lock is {1} ⇒ ほかの者がトークンを変更している。やり直す。ロックは{1}
The disk is full: nothing was recorded in {1}. Free some room and record it again ⇒ ディスクがいっぱいである：{1}に何も記録されていない。空きを作って記録し直す
{1} is importing into this data folder; wait until it is done. The lock is {2} ⇒ {1}がこのデータフォルダーに取り込み中である。終わるまで待つ。ロックは{2}
The imports cannot be put together: {1} ⇒ 取り込みをまとめられない：{1!}
The import {1} ({2}) cannot be made again: {3}. Put the data folder back from a backup, or withdraw the import ⇒ 取り込み{1}（{2}）を作り直せない：{3!}。データフォルダーをバックアップから戻すか、取り込みを取り下げる
decisions:{1} is no decision; it was written by hand, and counts for nothing ⇒ decisions：{1}行目は判断ではない。手で書かれたもので、数に入れない
no id is left for {1} ⇒ {1}に使えるIDが残っていない
{1} is longer than 4000 characters ⇒ {1}が4000文字を超える
Both parties are "{1}"; name two ⇒ 二者がいずれも「{1}」である。異なる二者とする
"{1}" is empty ⇒ 「{1}」が空である
"{1}" is longer than {2} characters ⇒ 「{1}」が{2}文字を超える
Nothing is kept here: there is no server, and no data folder ⇒ ここには保存できない：サーバーもデータフォルダーもない
You keep {1} of these already; remove one before you add another ⇒ すでに{1}件保存している。加える前に一つ削除する
"{1}" is the id of something else that is kept ⇒ 「{1}」は保存済みの別のもののIDである
It was changed meanwhile, in another window or by another program; look at it anew first ⇒ その間に別のウィンドウまたはプログラムで変更された。先に見直す
There is nothing to keep ⇒ 保存するものがない
It is longer than {1} kilobytes, the most that is kept of one ⇒ 一件の上限である{1}キロバイトを超える
The stored record of {1} is damaged: {2}. Load the seed again ⇒ {1}の保存された記録が壊れている：{2}。データを読み込み直す
{1} is damaged or no database; put it back from a backup, and keep what is there ⇒ {1}は壊れているか、データベースではない。バックアップから戻し、今あるものも残しておく
{1} is empty, and what was recorded in it is gone; put it back from a backup, or remove it where nothing was ever recorded ⇒ {1}は空で、記録されていたものが失われている。バックアップから戻すか、何も記録したことがなければ削除する
In {1} {2} cannot be read: it was damaged there. Put the file back from a backup, and keep what is there ⇒ {1}の{2!}が壊れていて読めない。バックアップからファイルを戻し、今あるものも残しておく
the note "{1}" ⇒ メモ「{1}」
the view "{1}" ⇒ 保存した表示「{1}」
the watch "{1}" ⇒ ウォッチ「{1}」
{1} of what was found ⇒ 見つかった変更{1}件
{1} cannot be read: a recorded entry was damaged ⇒ {1}：記録が壊れていて読めない
{1} was cut off while it was written, by a crash or a power cut; it was never acknowledged as recorded and counts for nothing. Its beginning: {2} ⇒ {1}：書き込み中に障害や停電で途切れた。記録済みとされたことはなく、数えない。冒頭：{2}
{1} has no seal: it was not recorded by govgraph and counts for nothing ⇒ {1}：封印がない。govgraphが記録したものではなく、数えない
{1} does not fit its seal: it was changed after it was recorded, and counts for nothing ⇒ {1}：封印と合わない。記録後に変更されており、数えない
{1} stands twice; it counts once ⇒ {1}：二度記されている。一度だけ数える
Before {1} one or more recorded entries are missing, or were moved ⇒ {1}の前の記録が一件以上欠けているか、移されている
At the end of {1} one or more recorded entries are missing ⇒ {1}の末尾の記録が一件以上欠けている
{1} follows an entry that is not there; it counts for nothing ⇒ {1}：先立つ記録がない。数えない
{1} is no determination; it was written by hand, and counts for nothing ⇒ {1}：判断ではない。手で書かれたもので、数えない
{1} is gone, with all that was recorded in it ⇒ {1}がなくなり、記録されていたものも失われている
`;
