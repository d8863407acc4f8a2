import { useMemo } from 'react';
import { partyOf } from '../graph/drawing/actions.ts';
import { expandedParties, unknownZones } from '../graph/expanded.ts';
import { unknownChoices } from '../graph/growing/choice.ts';
import { unknownKeys } from '../graph/legend/legend-keys.ts';
import { GRAPH_SEARCH, readSearch, type AddressProblem, type Search } from '../lib/address/url-state.ts';
import { useKnownParties } from './use-known-parties.ts';
import { say } from './messages/words.ts';

const NONE: readonly string[] = [];
/** Fields that name parties. */
const PARTIES = ['expand', 'added', 'hidden', 'removed', 'between'] as const;

/**
 * The address of the graph, with what means nothing left out and reported: besides what is badly written, rows that the
 * legend does not have, and ids that no party has. Until it is known who has an id, nothing is drawn of it.
 */
export function useGraphAddress(search: Search) {
  const { state, problems } = useMemo(() => readSearch(search, GRAPH_SEARCH), [search]);
  const { expand = NONE, hide = NONE, added = NONE, hidden = NONE, removed = NONE, between = NONE } = state;
  const parties = useMemo(
    () => [...new Set([...expandedParties(expand), ...added, ...hidden, ...removed, ...between])],
    [expand, added, hidden, removed, between],
  );
  const check = useKnownParties(parties);
  const [unknown, open] = [check.unknown.join(','), check.open.join(',')];
  return useMemo(() => {
    const [rows, zones, choices] = [unknownKeys(hide), unknownZones(expand), unknownChoices(expand)];
    const nobody = unknown.split(',').filter(Boolean);
    const named = (field: (typeof PARTIES)[number]) =>
      nobody.filter((id) => (state[field] ?? NONE).some((one) => partyOf(one) === id));
    const found: AddressProblem[] = [
      ...problem('hide', rows, say('isNoRowOfTheLegend')),
      ...problem('expand', zones, say('isNoPartOfThePlan')),
      ...problem('expand', choices, say('isNoChoiceAmongTheLinks')),
      ...PARTIES.flatMap((field) => problem(field, named(field), say('isTheIdOfNoPerson'))),
    ];
    const kept = (out: ReadonlySet<string>): typeof state => ({
      ...state,
      ...(state.hide && { hide: state.hide.filter((key) => !rows.includes(key)) }),
      ...Object.fromEntries(
        PARTIES.flatMap((field) => {
          const ids = state[field];
          return ids ? [[field, ids.filter((id) => !out.has(id) && !out.has(partyOf(id)))]] : [];
        }),
      ),
    });
    return {
      /** What can be drawn now. */
      state: kept(new Set([...zones, ...choices, ...nobody, ...open.split(',')])),
      /** The same with the ids of which it is not known yet whether a party has them. */
      asked: kept(new Set([...zones, ...choices, ...nobody])),
      /** Whether the server has not said yet which of the ids there are. */
      checking: open !== '',
      problems: found.length === 0 ? problems : [...problems, ...found],
    };
  }, [state, problems, expand, hide, unknown, open]);
}

function problem(field: string, values: readonly string[], message: string): AddressProblem[] {
  return values.length === 0 ? [] : [{ field, value: values.join(','), message }];
}
