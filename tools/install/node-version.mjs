// Old syntax on purpose: this file must still be read by the Node versions it turns away.

/** Whether `version` (as in `process.versions.node`) is one that every library here runs on. */
export function isSupported(version) {
  const parts = version.split('.').map(Number);
  const major = parts[0];
  const minor = parts[1];
  return (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24;
}

/** Ends the process with one clear line when this Node is too old. */
export function requireNode() {
  if (isSupported(process.versions.node)) return;
  console.error(
    'govgraph needs Node 20.19 or later in line 20, 22.12 or later in line 22, or 24 and later; this is Node ' +
      process.versions.node +
      ' (' +
      process.execPath +
      '). Install a newer one from nodejs.org, or run "nvm install" in this folder.',
  );
  process.exit(1);
}
