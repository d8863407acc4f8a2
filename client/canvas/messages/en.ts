export const en = {
  altAndAnArrowKeyMove: ', Alt and an arrow key move the box',
  xMarksTheMenuKeyShows: ', X marks, the menu key shows what can be done',
  everythingThatIsDrawnAsA:
    'Everything that is drawn, as a list. Arrow keys move, Enter selects, E expands{value}{value2}.',
  entriesAtATime:
    '{count} in all, {shown} at a time: more come as you go on; Home and End lead to the first and the last.',
  marked: ', marked',
  pictureTooLarge: 'At {scale} times its size the picture is larger than a browser draws; take a smaller one, or SVG.',
  nothingDrawn: 'Nothing is drawn yet.',
  noCanvas: 'The browser gives no canvas to draw the picture on.',
  pictureNotWritten: 'The browser could not write the picture.',
  noLayout: 'The layout could not be computed.',
} as const;
