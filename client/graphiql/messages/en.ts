export const en = {
  whatIsLoaded: 'What is loaded, and where to begin',
  pages: 'Pages',
  graph: 'Graph',
  backTo: 'Back to {name}',
  companies: 'Companies',
  sources: 'Sources',
  api: 'API',
  close: 'Close',
  schema: 'Schema',
  noJson: 'The server answered with status {status}, and not with JSON.',
} as const;
