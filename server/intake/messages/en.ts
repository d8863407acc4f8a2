/** What this folder says, in English. */
export const en = {
  answers: 'answers to a questionnaire of govgraph, JSON or CSV',
  bods: 'Beneficial Ownership Data Standard 0.2 to 0.4',
  'companies-house': 'UK Companies House: API answers, snapshot of people with significant control, company data',
  edinet: 'EDINET (Japan): securities reports, large holding reports, the list of EDINET codes',
  ftm: 'FollowTheMoney entities and deltas of OpenSanctions',
  gleif: 'GLEIF: LEI records, relationships and reporting exceptions (XML, CSV, API)',
  holdings: 'Table of holdings (CSV: holder, company, percent or shares)',
  govgraph: 'Statements of govgraph as lines of JSON',
  opencorporates: 'OpenCorporates: answers of the API (companies, searches, officers)',
  sec: 'SEC: forms 3, 4 and 5, schedules 13D and 13G, form 13F (XML); lists of subsidiaries (exhibit 21)',
  table: 'Table (CSV or XLSX: a filled-in template, or any with a mapping)',
} as const;
