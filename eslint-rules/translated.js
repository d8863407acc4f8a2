/** Folders of client/ whose texts all stand in their messages, in both languages. A folder is added, never taken away. */
export const TRANSLATED = [
  'app',
  'app/pages',
  'canvas',
  'facts',
  'help',
  'home',
  'panel',
  'search',
  'timebar',
  'ui',
  'ui/table-files',
];
