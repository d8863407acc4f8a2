/** What this folder says, in Japanese. */
export const ja = {
  officeOpen: '{org}の{title}がそのような役員であったかは確定していない。',
  perhapsSubsidiary: '{company}の子会社であった可能性がある',
  askOffice: '{person}（{org}の{title}）は、そこで取締役または監査役であったか。',
  askDays: '{person}が{org}の{title}であったのは、いつからいつまでか。',
  askSubsidiary: '{person}が役員であった当時、{org}は{company}の子会社であったか。',
  none: '会社または子会社におけるそれ以前の役員歴はない。',
  noneKnown:
    '{person}の会社または子会社におけるそれ以前の役員歴は知られていないが、役職のすべてが知られているわけではない。',
} as const;
