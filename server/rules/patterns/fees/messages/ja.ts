/** What this folder says, in Japanese. */
export const ja = {
  matter: 'がそのような支払を受けた',
  throughCompany: '{name}が支配する会社への支払が本人への支払に当たるか',
  throughRelative: '{name}が支配する会社への支払がその近親者への支払に当たるか',
  noneBesides:
    '資料は支払をすべて示しており、{person}への支払は役員としての報酬、配当または過去の勤務に対するもののほかにない。',
  allTold: '資料は支払をすべて示しており、{person}への支払はない。',
  paid: '{words}。',
  paidLimit: '{words}。基準は{limit}である。',
  paidBelow: '{words}。{limit}ではない。',
  paidOpen: '{words}。これだけでは決まらない。',
  isLarge: '金額が多額か',
  amountUntold: '金額不明',
  period: '{from}から{to}までに',
  today: '現在',
  payment: '{payer}が{payee}に{period}{amount}を支払った',
  ask: '{company}およびその子会社は、この数年の各年に、役員報酬のほかに、{person}、その家族またはその事務所に何を支払ったか。',
  untold: '役員報酬以外の{person}への支払は、どこにも記載がない。',
  noInterest:
    '{reason}会社は候補者に特別の利害関係がないとしているが、それは会社の記載であり、ここでは何も確定しない。',
} as const;
