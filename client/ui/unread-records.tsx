import './notice.css';

/** What of somebody's records cannot be read, as the server says it; nothing where all is well. */
export function UnreadRecords({ problems }: { readonly problems: readonly string[] | undefined }) {
  return (problems ?? []).map((problem) => (
    <p key={problem} role="alert" className="unread-records">
      {problem}
    </p>
  ));
}
