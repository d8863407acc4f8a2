export const en = {
  altAndAnArrowKeyMove: ', Alt and an arrow key move the box',
  xMarksTheMenuKeyShows: ', X marks, the menu key shows what can be done',
  everythingThatIsDrawnAsA:
    'Everything that is drawn, as a list. Arrow keys move, Enter selects, E expands{value}{value2}.',
  marked: ', marked',
} as const;
