export const en = {
  governanceGraphOnOn: 'Governance graph on {on}',
  details: 'Details',
  marked: '{count} marked',
  backToMarked: 'Back to the {count} marked',
  paths: 'Paths',
  changes: 'Changes',
  backToWhatChanged: 'Back to what changed',
  chooseACompanyInTheDirectory: 'Choose a company in the directory',
  chooseAPersonInTheDirectory: 'Choose a person in the directory',
  theAddressNamesNobody: 'The address names nobody',
  chooserOrLookForOneIn: '{chooser}, or look for one in the search above.',
} as const;
