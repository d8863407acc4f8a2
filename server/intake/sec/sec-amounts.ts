/** A number of a filing as exact text: `10,000,000.00` is "10000000". Undefined for what is no number. */
export function amountOf(text: string | undefined): string | undefined {
  const printed = text?.trim();
  if (printed === undefined || !/^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d*)?$/.test(printed)) return undefined;
  const [whole = '', decimals = ''] = printed.replaceAll(',', '').split('.');
  const rest = decimals.replace(/(?<!0)0+$/, '');
  return `${whole.replace(/^0+(?=\d)/, '')}${rest === '' ? '' : `.${rest}`}`;
}

/**
 * A percentage as it is printed, without its sign. A comma in it may be a decimal point or not: it is then not read.
 */
export function percentOf(text: string | undefined): string | undefined {
  const plain = text?.trim().replace(/(?<!\s)\s*%$/, '');
  return plain !== undefined && /^(?:\d+(?:\.\d+)?|\.\d+)$/.test(plain) ? plain.replace(/^\./, '0.') : undefined;
}

/** `1` and `true`, `Y` are yes; `0`, `false`, `N` and nothing are no; what else stands is not known. */
export function flagOf(text: string | undefined): boolean | undefined {
  const flag = text?.trim().toLowerCase() ?? '';
  if (['1', 'true', 'y', 'yes'].includes(flag)) return true;
  return ['', '0', 'false', 'n', 'no'].includes(flag) ? false : undefined;
}

/** A CIK as it identifies: ten digits. */
export function cikOf(text: string | undefined): string | undefined {
  const digits = text?.trim() ?? '';
  return /^\d{1,10}$/.test(digits) && Number(digits) > 0 ? digits.padStart(10, '0') : undefined;
}
