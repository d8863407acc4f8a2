/** What this folder says, in Japanese. */
export const ja = {
  wasSubsidiary: '{company}が当時子会社であったかは確定していない。',
  askSubsidiary: '{person}が役員であった当時、{org}は{company}の子会社であったか。',
  none: '会社または子会社におけるそれ以前の役員歴はない。',
  noneKnown:
    '{person}の会社または子会社におけるそれ以前の役員歴は知られていないが、役職のすべてが知られているわけではない。',
} as const;
