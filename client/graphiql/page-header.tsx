import type { Opening } from './opening.ts';

/** The product's header on a page that is no part of its router: each link loads the explorer, with the company and the day. */
export function PageHeader({ opening: { company, on } }: { readonly opening: Opening }) {
  const at = (path: string, name?: string) => {
    const search = new URLSearchParams({
      ...(name !== undefined && company !== undefined && { [name]: company.id }),
      ...(on !== undefined && { on }),
    });
    return `${path}?${search.toString()}`;
  };
  return (
    <header className="page-header">
      <a href="/" className="brand" title="What is loaded, and where to begin">
        govgraph
      </a>
      <nav aria-label="Pages">
        <a href={at('/', 'focus')}>{company === undefined ? 'Graph' : `Back to ${company.name}`}</a>
        <a href="/companies">Companies</a>
        <a href="/sources">Sources</a>
        <a href="/graphql" aria-current="page">
          API
        </a>
        <a href="/schema.graphql">Schema</a>
      </nav>
    </header>
  );
}
