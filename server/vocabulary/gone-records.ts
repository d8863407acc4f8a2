/** Label of the fact that a source no longer has a record of its subject, and what it says. */
export const GONE = { label: 'Record', text: 'no longer in its source' } as const;
