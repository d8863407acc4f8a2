/** Year, month and day, with or without what stands between: year first, as nothing else is one day for everybody. */
const TYPED = /^([12]\d{3})(?:([-/.])(\d{1,2})\2(\d{1,2})|年(\d{1,2})月(\d{1,2})日|(\d{2})(\d{2}))$/;

/**
 * The ISO day that somebody typed: `2007-03-31`, `2007/3/31`, `20070331`, `2007年3月31日`, in digits of either width;
 * undefined when it is no day of the calendar or one without a year first.
 */
export function dayTyped(text: string): string | undefined {
  const found: readonly (string | undefined)[] = TYPED.exec(text.normalize('NFKC').replace(/\s+/g, '')) ?? [];
  const [month, day] = found.slice(3).filter((part) => part !== undefined);
  if (month === undefined || day === undefined) return undefined;
  const iso = `${found[1] ?? ''}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const moment = Date.parse(`${iso}T00:00:00Z`);
  return !Number.isNaN(moment) && dayOf(moment) === iso ? iso : undefined;
}

/** The day so many days after an ISO day. */
export function dayAfter(day: string, days: number): string {
  const moment = new Date(`${day}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + days);
  return dayOf(moment.getTime());
}

function dayOf(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}
