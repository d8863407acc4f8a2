/** What this folder says, in Japanese. */
export const ja = {
  waits: 'この規定は、{day}後に終了する最初の事業年度に関する定時株主総会の終結時から適用される。',
  waitsUnknown: '{reason}これから開催される株主総会まで適用が猶予されるかは記載がない。',
  bindsUnknown: '{reason}この規定が会社に適用されるかは記載がない。',
  answered: '{what}：{said}',
  companyAnswered: '{reason}事実からは示せない点に会社が回答しており、判断を要する：{answers}。',
  notAskedOfCompany: '{reason}ここでは確認していない点：{what}。',
  isItSoOfCompany: '{company}は次に該当するか（{rule}）：{what}',
} as const;
