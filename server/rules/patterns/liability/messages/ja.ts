/** What this folder says, in Japanese. */
export const ja = {
  noContract: '責任限定契約は知られていない。',
  notNamed: '資料に名の記載はない。{note}',
  inferred: '推定',
  says: '会社は責任限定契約を締結しているとしている。',
  officeUntold: '{name}は責任限定契約を締結しているが、どの役職としてかは記載がない。',
  whichOffice: '{name}は{company}でどの役職に就いているか。',
  may: '{name}は締結できる。',
  mayOrNot: '{name}が締結できるかは分からない。社外であるかの記載がない。',
  mayNot: '{name}は社外役員でないため、締結できない。',
  askContract: '{name}は責任限定契約を締結しているか。締結している場合、どの資格によるか。',
  termOver:
    '{name}の契約は任期とともに終了した。{name}は{day}の選任議案の候補者であったが、その結果も新たな契約も記載がない。',
  electedAndContract: '{name}は{day}に選任されたか。また、新たな責任限定契約はあるか。',
} as const;
