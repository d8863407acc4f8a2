/** What this folder says, in Japanese. */
export const ja = {
  untold: '取締役会の議長が誰かは記載がない。',
  ask: '{name}の取締役会の議長は誰か。いつからか。',
  executive: '{who}は議長就任前に会社の業務執行者であったか、現に業務執行者である。当時独立しておらず、説明を要する。',
  found: '議長就任時、取締役会は{who}を独立であると認定していた。それが妥当かは別の問題である。',
  independentThen: '{who}は取締役会の議長である。就任時に独立していたかは記載がない。',
  independentOn: '{who}は取締役会の議長である。{since}に独立していたかは記載がない。',
  askThen: '{who}は議長就任時、{company}から独立していたか。',
  askOn: '{who}は{since}の議長就任時、{company}から独立していたか。',
  whichDay: '{who}はいつ{company}の議長に就任したか。',
  askFindingThen: '{company}の取締役会は、議長就任時に{who}を独立であると認定したか。',
  askFindingOn: '{company}の取締役会は、{since}の議長就任時に{who}を独立であると認定したか。',
} as const;
