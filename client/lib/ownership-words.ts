/** The ways to reckon ownership as an address names them. */
export const OWNERSHIP_METHODS = ['direct', 'path', 'integrated', 'control', 'votes'] as const;
export type OwnershipMethodName = (typeof OWNERSHIP_METHODS)[number];

export const OWNERSHIP_POLICIES = ['FATF_25', 'EU_AMLR_25', 'UK_PSC', 'JP_25', 'OFAC_50'] as const;
export type OwnershipPolicyName = (typeof OWNERSHIP_POLICIES)[number];
