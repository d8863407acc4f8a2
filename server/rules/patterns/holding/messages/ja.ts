/** What this folder says, in Japanese. */
export const ja = {
  ofClass: '{person}は{company}のある種類の株式を、その種類の{limit}保有し、またはその可能性がある。',
  throughPerhaps: '本人が支配している可能性のある会社の保有が本人の保有に当たるか',
  matter: 'がそれだけの株式を保有している',
  ask: '{person}は、単独でおよび他者を通じて、{company}の株式を何株所有しているか。',
  holds: '{person}は{note}。基準は{limit}である。',
  neither: '{reason}これを超える場合はいずれとも推定されない。',
  undecided: '{person}の保有からは決まらない。',
  withOthers: '{person}は、ここに示す保有により、他者を通じてまたは親族とともに{company}を支配している可能性がある。',
  told: '{person}は{amount}を保有していると記載されており、{limit}ではない。',
  shares: '{shares}株',
  none: '{person}は、単独でも他者を通じても、{company}の株式を保有していないと述べている。',
  notAmong: '{person}は{holders}に含まれない。',
  untold: '{person}が会社の株式をどれだけ保有しているかは、どこにもすべては記載されていない。',
} as const;
