import { getRouteApi } from '@tanstack/react-router';
import { readSearch, VIEW_SEARCH } from '../../lib/address/url-state.ts';
import { OpenView } from '../../views/open-view.tsx';

const route = getRouteApi('/v/$id');

/** A short address, of a story with the number of the view. */
export function ViewRoute() {
  const { id } = route.useParams();
  const { state } = readSearch(route.useSearch(), VIEW_SEARCH);
  return <OpenView key={id} id={id} step={(state.step ?? 1) - 1} />;
}
