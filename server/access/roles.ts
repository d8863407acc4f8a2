/** What somebody may do here. */
export const PERMISSIONS = ['READ', 'KEEP', 'RECORD', 'CHANGE', 'ADMINISTER'] as const;
export type Permission = (typeof PERMISSIONS)[number];

/**
 * A reader asks, and keeps what is their own (what they watch); an auditor also records, reviews and signs
 * determinations; a steward also imports, withdraws and decides which parties are one; an admin does all of it. Who has
 * several roles may do what any of them may.
 */
export const ROLES = ['reader', 'auditor', 'steward', 'admin'] as const;
export type Role = (typeof ROLES)[number];

const GRANTS: Readonly<Record<Role, readonly Permission[]>> = {
  reader: ['READ', 'KEEP'],
  auditor: ['READ', 'KEEP', 'RECORD'],
  steward: ['READ', 'KEEP', 'CHANGE'],
  admin: PERMISSIONS,
};

export function isRole(word: string): word is Role {
  return (ROLES as readonly string[]).includes(word);
}

export function permissionsOf(roles: readonly Role[]): ReadonlySet<Permission> {
  return new Set(roles.flatMap((role) => GRANTS[role]));
}

/** The roles that may do it, for a refusal's words. */
export function rolesThatMay(permission: Permission): readonly Role[] {
  return ROLES.filter((role) => GRANTS[role].includes(permission));
}

/** Which group gives which role; the group `*` is everybody who is signed in. */
export type RoleMapping = readonly (readonly [group: string, role: Role])[];

/** The roles that these groups give, in the order of `ROLES`. Groups are compared letter by letter. */
export function rolesOf(groups: readonly string[], mapping: RoleMapping): readonly Role[] {
  return ROLES.filter((role) =>
    mapping.some(([group, given]) => given === role && (group === '*' || groups.includes(group))),
  );
}

/** Reads `group=role, group=role`; undefined when it is not written so. */
export function roleMapping(text: string): RoleMapping | undefined {
  const mapping: [string, Role][] = [];
  for (const one of text.split(',')) {
    if (one.trim() === '') continue;
    const at = one.lastIndexOf('=');
    const [group, role] = [one.slice(0, Math.max(0, at)).trim(), one.slice(at + 1).trim()];
    if (group === '' || !isRole(role)) return undefined;
    mapping.push([group, role]);
  }
  return mapping;
}
