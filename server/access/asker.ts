import { BadInput, GovernanceError } from '../errors.ts';
import type { Withheld } from '../shared/withheld.ts';
import { permissionsOf, PERMISSIONS, rolesThatMay, type Permission, type Role } from './roles.ts';

/** Who asks, and what they may do. */
export interface Asker {
  /** Names the same person or program for ever, whatever they are called; undefined when nobody said who they are. */
  readonly account: string | undefined;
  /** How they are called, and signed for; undefined when nobody said who they are. */
  readonly name: string | undefined;
  readonly how: 'LOCAL' | 'NOBODY' | 'SESSION' | 'PROXY' | 'TOKEN';
  readonly roles: readonly Role[];
  /** The groups that whoever let them in says they are in. */
  readonly groups: readonly string[];
  /** Sources that are there for others, not for them. */
  readonly withheld: Withheld;
  readonly may: ReadonlySet<Permission>;
  /** Of who has not said who they are: whether they could sign in. Else nobody can be told apart here. */
  readonly canSignIn: boolean;
  /** The request was sent by a page of another site: it may read, as far as who asks may, and change nothing. */
  readonly fromOtherSite: boolean;
}

/** The one person at this machine, who may do everything and says in words who they are. */
export const LOCAL: Asker = {
  account: undefined,
  name: undefined,
  how: 'LOCAL',
  roles: [],
  groups: [],
  withheld: [],
  may: new Set(PERMISSIONS),
  canSignIn: false,
  fromOtherSite: false,
};

/** Somebody on a server that the network reaches and that knows nobody: they read, and change nothing. */
export const STRANGER: Asker = { ...LOCAL, how: 'NOBODY', may: new Set(['READ']) };

/** Somebody who has not signed in where people sign in. */
export const UNSIGNED: Asker = { ...STRANGER, may: new Set(), canSignIn: true };

export function known(
  how: 'SESSION' | 'PROXY' | 'TOKEN',
  {
    account,
    name,
    roles,
    groups = [],
  }: {
    readonly account: string;
    readonly name: string;
    readonly roles: readonly Role[];
    readonly groups?: readonly string[];
  },
): Asker {
  const may = permissionsOf(roles);
  return { account, name, how, roles, groups, withheld: [], may, canSignIn: false, fromOtherSite: false };
}

const DEEDS: Readonly<Record<Permission, string>> = {
  READ: 'read here',
  KEEP: 'keep something of their own',
  RECORD: 'record, review or sign determinations',
  CHANGE: 'import, withdraw or decide about parties',
  ADMINISTER: 'see how the server runs',
};

const HOW_TO_KNOW =
  'set OIDC_ISSUER, or AUTH_HEADER with TRUST_PROXY, or make a token with "govgraph token create" (docs/access.md); or start it on a loopback address, or use the command line';

/** Throws UNAUTHENTICATED or FORBIDDEN, with what would help, when they may not. The one place that decides. */
export function mustMay(asker: Asker, permission: Permission): void {
  const why = whyNot(asker, permission);
  if (why !== undefined) throw new GovernanceError(why.code, why.message);
}

/** Why they may not, in words; undefined when they may. */
export function whyNot(
  { may, account, name, how, roles, withheld, canSignIn, fromOtherSite }: Asker,
  permission: Permission,
): { readonly code: 'UNAUTHENTICATED' | 'FORBIDDEN'; readonly message: string } | undefined {
  if (fromOtherSite && permission !== 'READ')
    return {
      code: 'FORBIDDEN',
      message: 'What changes something is taken from the pages of this server and from programs, not from other sites.',
    };
  // What comes in is held against the whole graph, and told of in its words.
  if (permission === 'CHANGE' && may.has(permission) && withheld.length > 0)
    return {
      code: 'FORBIDDEN',
      message: `Who may ${DEEDS[permission]} has to read every source; some are restricted to groups that ${name ?? 'who asks'} is not in (RESTRICTED_SOURCES).`,
    };
  if (may.has(permission)) return undefined;
  if (account === undefined && canSignIn)
    return { code: 'UNAUTHENTICATED', message: `Sign in to ${DEEDS[permission]}.` };
  if (account === undefined)
    return {
      code: 'FORBIDDEN',
      message: `Nobody can ${DEEDS[permission]} through this server: the network reaches it, and it cannot tell who asks. To change that, ${HOW_TO_KNOW}.`,
    };
  const has = roles.length === 0 ? 'no role' : `the ${roles.length === 1 ? 'role' : 'roles'} ${roles.join(', ')}`;
  const needed = rolesThatMay(permission).join(' or ');
  const mend = how === 'TOKEN' ? 'make a token with that role' : 'which group has which role is set in ROLES';
  return {
    code: 'FORBIDDEN',
    message: `${name ?? account} has ${has} and may not ${DEEDS[permission]}; that takes the role ${needed} (${mend}).`,
  };
}

/** Who signs for what is recorded. */
export interface Signer {
  readonly by: string;
  readonly account?: string;
}

/**
 * Who signs: the signed-in person, and nobody else; without one, whoever is named. Throws BAD_INPUT when somebody else
 * is named, or nobody.
 */
export function signerOf({ account, name }: Asker, given: string | null | undefined): Signer {
  const named = given?.trim() ?? '';
  if (account === undefined || name === undefined) {
    if (named === '') throw new BadInput('"by" is empty: say who it is by.');
    return { by: named };
  }
  if (named !== '' && named !== name)
    throw new BadInput(`"by" is ${JSON.stringify(named)}, but you are signed in as ${name}; leave "by" out.`);
  return { by: name, account };
}
