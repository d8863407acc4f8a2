export const en = {
  group: 'Group',
  saveTheTableAsFormat: 'Save the table as {format}',
  theFileCouldNotBeMade: 'The file could not be made: {problem}',
  shownOfAll: '{shown} of {all}',
} as const;
