import { Link } from '@tanstack/react-router';

/** Where a fact is stated, as a link to the place in the source. */
export function CitationLink({
  source,
  text,
  title,
  line,
  lineEnd,
}: {
  readonly source: string;
  readonly text: string;
  readonly title?: string | undefined;
  readonly line: number | null;
  readonly lineEnd: number | null;
}) {
  return (
    <Link
      to="/sources/$id"
      params={{ id: source }}
      search={line === null ? {} : { line: String(line), ...(lineEnd === null ? {} : { to: String(lineEnd) }) }}
      title={title}
      className="citation"
    >
      {text}
    </Link>
  );
}
