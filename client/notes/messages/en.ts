export const en = {
  notes: 'Your notes',
  note: 'Note',
  notesAreNoFacts: 'Words of your own. No source states them, and nothing here rests on them.',
  addANote: 'Add a note',
  edit: 'Edit',
  remove: 'Remove',
  save: 'Save',
  cancel: 'Cancel',
  noLongerThere: 'It was written about “{label}”, which is no longer in the graph.',
} as const;
