/** Of files that are evidence: name and SHA-256, reckoned in the browser; the files go nowhere. */
export async function attachmentsOf(
  files: readonly FormDataEntryValue[],
): Promise<{ name: string; sha256: string }[] | null> {
  const given = files.filter((file): file is File => file instanceof File && file.name !== '');
  if (given.length === 0) return null;
  return Promise.all(given.map(async (file) => ({ name: file.name, sha256: hex(await digestOf(file)) })));
}

async function digestOf(file: File): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
}

function hex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
