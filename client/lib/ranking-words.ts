/** The rankings as an address names them. */
export const RANKINGS = ['seats', 'joining', 'interlocks', 'betweenness', 'owners', 'circles'] as const;
export type RankingName = (typeof RANKINGS)[number];
