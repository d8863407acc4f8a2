/** Distances of the plan in pixels, for canvases with much and with little height. */
export interface Spacing {
  /** From the top of a zone to its first card or row. */
  readonly heading: number;
  /** Under the holders, for the figures on their lines. */
  readonly underHolders: number;
  /** What the holders' lines have at least to cross over in. */
  readonly fan: number;
  /** Over the cards of the group, for figures and arrows. */
  readonly overGroup: number;
  /** From one tier of the group to the next. */
  readonly tierGap: number;
  /** What the group's lines have at least to cross over in. */
  readonly groupBand: number;
  /** Between two zones of a column. */
  readonly zoneGap: number;
  /** Least height of a row of a board, and of a row at the right. */
  readonly boardRow: number;
  readonly sideRow: number;
}

const ROOMY: Spacing = {
  heading: 20,
  underHolders: 22,
  fan: 96,
  overGroup: 30,
  tierGap: 32,
  groupBand: 40,
  zoneGap: 14,
  boardRow: 32,
  sideRow: 25,
};
const TIGHT: Spacing = {
  heading: 18,
  underHolders: 20,
  fan: 44,
  overGroup: 28,
  tierGap: 29,
  groupBand: 24,
  zoneGap: 9,
  boardRow: 30,
  sideRow: 22,
};

export const ROOMY_FROM = 620;

export function spacingFor(height: number): Spacing {
  return height >= ROOMY_FROM ? ROOMY : TIGHT;
}
