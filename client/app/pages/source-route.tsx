import { getRouteApi } from '@tanstack/react-router';
import { readSearch, SOURCE_SEARCH } from '../../lib/address/url-state.ts';
import { SourcePage } from '../../sources/source-page.tsx';
import { AddressNotes } from '../address-notes.tsx';

const route = getRouteApi('/sources/$id');

export function SourceRoute() {
  const { id } = route.useParams();
  const { state, problems } = readSearch(route.useSearch(), SOURCE_SEARCH);
  const navigate = route.useNavigate();
  return (
    <>
      <AddressNotes
        problems={problems}
        onDismiss={() => {
          void navigate({ search: { line: state.line?.toString(), to: state.to?.toString() }, replace: true });
        }}
      />
      <SourcePage key={id} id={id} line={state.line} lineEnd={state.to} />
    </>
  );
}
