/** How large a share is, as it stands in arithmetic and on arrows. */
export const SHARE_WORDS = `
more than {1} ⇒ {1}超
at least {1} / {2} shares issued ⇒ 発行済株式{2}株のうち{1}株以上
at least {1} ⇒ {1}以上
less than {1} ⇒ {1}未満
at most {1} ⇒ {1}以下
{1} % to {2} % ⇒ {1} %～{2} %
part of {1} ⇒ {1!}の一部
{1} % (supposed) ⇒ {1} %（仮定）
Every chain of holdings from the holder to the company, multiplied and added up, cycles followed round for ever: Y = (I - A)^-1 - I, A the matrix of direct shares ⇒ 保有者から会社までのすべての保有の連鎖について割合を掛け合わせ、合計したもの。循環は無限にたどる：Y = (I - A)^-1 - I（Aは直接割合の行列）
The same without the part that passes through the holder itself again on its way: Y divided by the holder's entry of the diagonal of (I - A)^-1 ⇒ 途中で保有者自身を再び通る部分を除いたもの：Yを、(I - A)^-1の対角成分のうち保有者のもので割る
as printed ⇒ 記載のとおり
no shares ⇒ 株式なし
{1} / {2} shares in issue on {3} ⇒ {2}株（{3}現在の発行済株式）のうち{1}株
{1} / {2} votes in issue on {3} ⇒ {2}個（{3}現在の議決権）のうち{1}個
{1} / {2} shares ⇒ {2}株のうち{1}株
{1} / {2} votes ⇒ {2}個のうち{1}個
`;

/** Whose law says that shares carry no vote. */
export const STATUTES = `
Companies Act of Japan, Art. 308(1), and Regulations for Enforcement of the Companies Act, Art. 67 ⇒ 会社法第308条第1項、会社法施行規則第67条
Commercial Act of Korea, Art. 369(3) ⇒ 韓国商法第369条第3項
Code de commerce, Art. L233-31, with control as in Art. L233-3 (I) 1° ⇒ フランス商法典L233-31条、支配はL233-3条(I)1°による
Codice civile, Art. 2359-bis, last paragraph, with control as in Art. 2359 (1) 1 ⇒ イタリア民法典第2359条の2最終項、支配は第2359条(1)1による
Aktiengesetz, §§ 71b, 71d (shares with a dependent company) ⇒ ドイツ株式法71b条・71d条（従属会社の保有する株式）
Aktiengesetz, §§ 19(1), 328(1), unless the holder was the first to notify (§ 328(2)) ⇒ ドイツ株式法19条1項・328条1項、保有者が先に通知した場合（328条2項）を除く
`;
