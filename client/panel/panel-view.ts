/** What is looked at: the selected party, board or fact, on a day, as known by another. */
export interface PanelView {
  readonly focus: string;
  readonly expand: readonly string[];
  readonly sel: string;
  readonly on: string;
  readonly known: string | undefined;
}
