import { Link } from '@tanstack/react-router';
import { useTitle } from '../lib/window/title.ts';
import { EmptyNotice } from '../ui/notice.tsx';
import { say } from './messages/words.ts';

export function NotFound() {
  useTitle(say('pageNotFound'));
  return (
    <EmptyNotice title={say('thereIsNoPageAtThis')} centred>
      <p>{say('thePagesStandAtTheTop')}</p>
      <Link to="/" className="button">
        {say('toTheBeginning')}
      </Link>
    </EmptyNotice>
  );
}
