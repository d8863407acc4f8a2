export const en = {
  altAndAnArrowKeyMove: ', Alt and an arrow key move the box',
  xMarksTheMenuKeyShows: ', X marks, the menu key shows what can be done',
  everythingThatIsDrawnAsA:
    'Everything that is drawn, as a list. Arrow keys move, Enter selects, E expands{value}{value2}.',
  entriesAtATime:
    '{count} in all, {shown} at a time: more come as you go on; Home and End lead to the first and the last.',
  marked: ', marked',
} as const;
