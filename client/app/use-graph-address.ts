import { useMemo } from 'react';
import { expandedParties, unknownZones } from '../graph/expanded.ts';
import { unknownKeys } from '../graph/legend-keys.ts';
import { GRAPH_SEARCH, readSearch, type AddressProblem, type Search } from '../lib/address/url-state.ts';
import { useKnownParties } from './use-known-parties.ts';

const NONE: readonly string[] = [];

/**
 * The address of the graph, with what means nothing left out and reported: besides what is badly written, rows that the
 * legend does not have, and ids to expand that no party has. Until it is known who has an id, it is not expanded.
 */
export function useGraphAddress(search: Search) {
  const { state, problems } = useMemo(() => readSearch(search, GRAPH_SEARCH), [search]);
  const { expand = NONE, hide = NONE } = state;
  const parties = useMemo(() => expandedParties(expand), [expand]);
  const check = useKnownParties(parties);
  const [unknown, open] = [check.unknown.join(','), check.open.join(',')];
  return useMemo(() => {
    const [rows, zones, nobody] = [unknownKeys(hide), unknownZones(expand), unknown.split(',').filter(Boolean)];
    const found: AddressProblem[] = [
      ...problem('hide', rows, 'is no row of the legend'),
      ...problem('expand', zones, 'is no part of the plan'),
      ...problem('expand', nobody, 'is the id of no person or company'),
    ];
    const out = new Set([...zones, ...nobody, ...open.split(',')]);
    return {
      state: {
        ...state,
        ...(state.hide && { hide: state.hide.filter((key) => !rows.includes(key)) }),
        ...(state.expand && { expand: state.expand.filter((id) => !out.has(id)) }),
      },
      problems: found.length === 0 ? problems : [...problems, ...found],
    };
  }, [state, problems, expand, hide, unknown, open]);
}

function problem(field: string, values: readonly string[], message: string): AddressProblem[] {
  return values.length === 0 ? [] : [{ field, value: values.join(','), message }];
}
