export const en = {
  nothingIsInView: 'Nothing that is drawn is in view.',
  showTheDrawing: 'Show it',
  partiesNotDrawn:
    '{count, plural, one {# party that was added or expanded is} other {# parties that were added or expanded are}} not drawn: a drawing grows by {most} at most. Remove some to see the others.',
  partiesOfAllAreDrawn: '{parties} of {all} parties are drawn: the nearest and largest.',
  factsAloneAreCut:
    'All {all} parties are drawn, but not all facts among them: the {facts} nearest to the middle, the largest holdings first.',
  aroundIsCut:
    'Around what was expanded or added, the {facts} nearest and largest facts were read: others are not drawn.',
  hide: 'Hide',
  remove: 'Remove',
  pin: 'Pin',
  pathsBetweenThem: 'Paths between them',
  unmark: 'Unmark',
  marked: 'Marked',
  countMarked: '{count} marked',
  hiddenHidden: '{hidden} hidden',
  show: 'Show',
  removedRemoved: '{removed} removed',
  bringBack: 'Bring back',
  filtered: 'Filtered',
  partiesFiltered: '{filtered, plural, one {# party} other {# parties}} filtered',
  showAll: 'Show all',
  titleOnDayBoxesBoxesIn:
    '{title} on {day}: {boxes} boxes in {size} groups. Plus and minus zoom, 0 fits, Escape clears the selection. The same follows as a list.',
  layingOutParties: 'Laying out {count} parties',
  cancelLayout: 'Cancel',
  theLayout: 'Layout',
  figuresWithoutRoom:
    '{count, plural, one {# percentage has} other {# percentages have}} no room of {count, plural, one {its} other {their}} own: point at a line, or open the table.',
  openedAtItsMiddleDragOr: 'Opened at its middle: drag, or “Fit” for the whole.',
} as const;
