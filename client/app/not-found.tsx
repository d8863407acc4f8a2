import { Link } from '@tanstack/react-router';
import { useTitle } from '../lib/window/title.ts';
import { EmptyNotice } from '../ui/notice.tsx';

export function NotFound() {
  useTitle('Page not found');
  return (
    <EmptyNotice title="There is no page at this address" centred>
      <p>The pages stand at the top; people and companies are found by the search beside them.</p>
      <Link to="/" className="button">
        To the beginning
      </Link>
    </EmptyNotice>
  );
}
