/** What this folder says, in Japanese. */
export const ja = {
  matter: 'がその監査業務に従事した',
  signed: '{name}は{company}の監査報告書に署名した。',
  signedOn: '{name}は{day}に{company}の監査報告書に署名した。',
  allNamed: '資料は監査報告書の署名者をすべて示しており、当時の監査人における{name}の職は示されていない。',
  answered: '{name}が監査業務に従事したことはないとの回答がある。',
  wasThere: '{name}は当時{firms}に所属していた。',
  ofGroup: '企業集団の会社または承継された会社の監査が含まれるか',
  untold: '{name}が{company}の監査業務に従事したかは記載がない。',
  ask: '{name}は{company}の監査法人の社員または使用人であったことがあるか。その監査業務に従事したか。',
} as const;
