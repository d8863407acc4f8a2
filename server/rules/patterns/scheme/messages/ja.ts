/** What this folder says, in Japanese. */
export const ja = {
  matter: 'がそのような制度に参加している',
  schemes: 'ストックオプションまたは業績連動報酬の制度',
  orPension: 'ストックオプション、業績連動報酬または年金の制度',
  shares: '{name}は{schemes}に参加している。',
  none: '{name}は{schemes}のいずれにも参加していないとの回答がある。',
  allTold: '資料は保有および支払をすべて示しており、そのような制度によるものはない。',
  untold: '{name}が{schemes}に参加しているかは記載がない。',
  ask: '{name}は{company}のストックオプションもしくは業績連動報酬を受け、またはその年金制度に加入しているか。',
  askSchemes: '{name}は{company}のストックオプションまたは業績連動報酬を受けているか。',
} as const;
