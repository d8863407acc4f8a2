/** An identifier as it is compared: capitals, spaces and hyphens do not matter. */
export function bareIdentifier(identifier: string): string {
  return identifier.toLowerCase().replace(/[\s-]/g, '');
}

/** Whether an identifier `scheme:value` is called by this bare name: by its whole, or by its value alone. */
export function isCalled(identifier: string, name: string): boolean {
  const colon = identifier.indexOf(':');
  return bareIdentifier(identifier) === name || (colon >= 0 && bareIdentifier(identifier.slice(colon + 1)) === name);
}
