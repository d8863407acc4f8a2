/** The ways to reckon ownership as an address names them. */
export const OWNERSHIP_METHODS = ['direct', 'path', 'integrated', 'control', 'votes'] as const;
export type OwnershipMethodName = (typeof OWNERSHIP_METHODS)[number];

export const OWNERSHIP_POLICIES = ['FATF_25', 'EU_AMLR_25', 'UK_PSC', 'JP_25', 'OFAC_50'] as const;
export type OwnershipPolicyName = (typeof OWNERSHIP_POLICIES)[number];

/** Whether the threshold of control must be passed or reached. */
export const OWNERSHIP_PASSES = ['more', 'least'] as const;
export type OwnershipPassesName = (typeof OWNERSHIP_PASSES)[number];

/** Which share stands on a line of the chart. */
export const OWNERSHIP_LINES = ['direct', 'integrated'] as const;
export type OwnershipLinesName = (typeof OWNERSHIP_LINES)[number];
