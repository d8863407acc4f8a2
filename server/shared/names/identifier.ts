/**
 * An identifier as it is compared, with its scheme or without: width, capitals, spaces and whatever stands between
 * letters and digits do not matter, nor whether a colon or a hyphen follows the scheme.
 */
export function bareIdentifier(identifier: string): string {
  return identifier
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** The same without the zeros that fill a number up: 00012345 is asked for as 12345, SC012345 as SC12345. */
export function withoutZeros(bare: string): string {
  return bare.replace(/(?<!\d)0+(?=\d)/g, '');
}

/** The ways in which an identifier `scheme:value` is called: as a whole, and by its value alone. */
export function namesOfIdentifier(identifier: string): string[] {
  const colon = identifier.indexOf(':');
  const whole = bareIdentifier(identifier);
  return colon < 0 ? [whole] : [whole, bareIdentifier(identifier.slice(colon + 1))];
}

/** Whether an identifier is called by this bare name, to the zero or as a number. */
export function isCalled(identifier: string, name: string): boolean {
  return isWritten(identifier, name) || namesOfIdentifier(identifier).some((one) => sameNumber(one, name));
}

/** Whether it is called by it to the zero. */
export function isWritten(identifier: string, name: string): boolean {
  return namesOfIdentifier(identifier).includes(name);
}

/** Zeros may be left out, and one who writes some has not miscounted the others: 012345 is not 00012345. */
function sameNumber(one: string, name: string): boolean {
  return name !== '' && (name === withoutZeros(one) || one === withoutZeros(name));
}
