const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** "June" of 6 or "06"; undefined of what is no month. */
export function monthName(month: string | undefined): string | undefined {
  return MONTHS[Number(month) - 1];
}
