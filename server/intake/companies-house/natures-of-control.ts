import type { Directness, Interest } from '../../vocabulary/word-lists.ts';

/** What one nature of control says of a holding. */
export interface Nature {
  readonly interest: Interest;
  readonly direct: Directness;
  readonly percentMin?: string;
  readonly percentMinExclusive?: boolean;
  readonly percentMax?: string;
  readonly percentMaxExclusive?: boolean;
  readonly majority?: boolean;
  readonly note?: string;
}

/**
 * The bands of the register: more than 25 but not more than 50 %, more than 50 but less than 75 %, 75 % or more.
 * Register of People with Significant Control Regulations 2016 (SI 2016/339), schedule 2; for overseas entities more
 * than 25 % is all that is asked (Economic Crime (Transparency and Enforcement) Act 2022, schedule 2).
 */
const BANDS: Readonly<
  Record<string, Pick<Nature, 'percentMin' | 'percentMinExclusive' | 'percentMax' | 'percentMaxExclusive'>>
> = {
  '25-to-50': { percentMin: '25', percentMinExclusive: true, percentMax: '50', percentMaxExclusive: false },
  '50-to-75': { percentMin: '50', percentMinExclusive: true, percentMax: '75', percentMaxExclusive: true },
  '75-to-100': { percentMin: '75', percentMinExclusive: false, percentMax: '100', percentMaxExclusive: false },
  'more-than-25': { percentMin: '25', percentMinExclusive: true, percentMax: '100', percentMaxExclusive: false },
};
const BANDED = /^(ownership-of-shares|voting-rights|(?:part-)?right-to-share-surplus-assets)-(.+?)-percent(?:-|$)/;
const OF: Readonly<Record<string, Interest>> = {
  'ownership-of-shares': 'SHARES',
  'voting-rights': 'VOTES',
  'right-to-share-surplus-assets': 'ASSETS_ON_DISSOLUTION',
  'part-right-to-share-surplus-assets': 'ASSETS_ON_DISSOLUTION',
};

/** Undefined for a code that is not known. */
export function natureOf(code: string): Nature | undefined {
  const kind = kindOf(code);
  if (kind === undefined) return undefined;
  const through = throughOf(code);
  return { ...kind, ...through };
}

function kindOf(code: string): Omit<Nature, 'direct'> | undefined {
  const [, of = '', band = ''] = BANDED.exec(code) ?? [];
  const interest = OF[of];
  const bounds = BANDS[band];
  if (interest !== undefined) return bounds === undefined ? undefined : { interest, ...bounds };
  if (code.startsWith('right-to-appoint-and-remove-')) return { interest: 'BOARD_APPOINTMENT', majority: true };
  if (code.startsWith('significant-influence-or-control')) return { interest: 'DOMINANT_INFLUENCE' };
  if (code.startsWith('registered-owner-as-nominee-')) return { interest: 'OTHER' };
  return undefined;
}

/**
 * The law asks for what is held "directly or indirectly" and does not say which. Of a trust or firm, the trustees or
 * members hold: the person controls them, except in the register of overseas entities, where `as-trust` and `as-firm`
 * are the trustees and members themselves.
 */
function throughOf(code: string): Pick<Nature, 'direct' | 'note'> {
  const overseas = code.endsWith('-registered-overseas-entity');
  const whose = code.includes('-trust')
    ? 'the trustees of a trust'
    : code.includes('-firm')
      ? 'the members of a firm'
      : undefined;
  if (code.startsWith('registered-owner-as-nominee-')) {
    return { direct: 'UNKNOWN', note: 'The entity is the registered owner of land as a nominee for this party.' };
  }
  if (whose === undefined) return { direct: 'UNKNOWN' };
  if (overseas && !code.includes('-as-control-over-')) return { direct: 'UNKNOWN', note: `Held as one of ${whose}.` };
  return { direct: 'INDIRECT', note: `Held by ${whose}, over which this party has significant influence or control.` };
}
