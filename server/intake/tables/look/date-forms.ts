/** Forms of dates that are offered where the year does not come first. */
export const DATE_FORMS = ['DD.MM.YYYY', 'DD/MM/YYYY', 'MM/DD/YYYY', 'DD-MM-YYYY', 'YYYY年MM月DD日'] as const;
