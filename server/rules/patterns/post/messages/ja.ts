/** What this folder says, in Japanese. */
export const ja = {
  none: '該当するものはない（{note}）。',
  allTold: '資料は{person}の役職をすべて示しており、そのような役職はない。',
  where: '{org}の{title}',
  wasExecutive: '{person}（{where}）は、そこで業務執行者または使用人であったか。',
  isSenior: '{person}（{where}）は、そこで上級管理職にあるか。',
  onBoardToo: '{person}（{where}）は、そこの取締役を兼ねているか。',
  whichDays: '{person}が{where}であったのは、いつからいつまでか。',
  from: '{day}から',
  to: '{day}まで',
  seen: '、最後の記載は{day}現在',
  itself: '会社自身である',
  relation: '{org}は{note}',
  post: '{person}：{org}の{title}。{relation}。',
  postHeld: '{person}：{org}の{title}（{held}）。{relation}。',
  undecided: '時期、役割または関係について分かっていることからは決まらない。',
  noSuchPost: '{name}のそのような役職は知られていないが、役職のすべてが知られているわけではない。',
  relationUntold: '{name}の役職はすべて示されているが、{others}と会社との関係は記載がない。',
  others: '他の団体',
  ownDealings: '{name}は自ら{others}と取引しているが、その重要性は記載がない。',
  ownCompany:
    '{name}は{others}と取引している会社を支配している可能性があるが、それが自らの取引に当たるかは記載がない。',
  askOwnDealings: '{name}は{others}と自らどのような取引を行っており、年間の金額はいくらか。',
  claimOnly: '{reason}会社はこの者を社外としているが、それは会社の記載であり、ここでは何も確定しない。',
  askRelation:
    '{org}は、{company}の企業集団に属する会社、大株主、借入先、取引先、アドバイザーまたは監査人であるか、またはあったか。',
  career:
    '{name}は、どこで、いつからいつまで、どのような役職に就いていたか。そのうち{company}、その企業集団の会社、大株主、借入先、取引先または監査法人におけるものはあるか。',
} as const;
