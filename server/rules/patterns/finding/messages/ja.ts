/** What this folder says, in Japanese. */
export const ja = {
  found: '取締役会はこの者を独立であると認定した。',
  foundOther: '取締役会の認定：{said}。',
  noneKnown: '{name}に関する取締役会の認定は知られていない。',
  ask: '{company}の取締役会は、{name}に独立した判断を妨げる関係がないと認定したか。',
} as const;
