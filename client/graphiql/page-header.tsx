import type { EditorOpening } from './opening.ts';
import { say } from './messages/words.ts';

/**
 * The product's header on a page that is no part of its router: each link loads the explorer, with the company and the
 * day.
 */
export function PageHeader({ opening: { company, on } }: { readonly opening: EditorOpening }) {
  const at = (path: string, name?: string) => {
    const search = new URLSearchParams({
      ...(name !== undefined && company !== undefined && { [name]: company.id }),
      ...(on !== undefined && { on }),
    });
    return `${path}?${search.toString()}`;
  };
  return (
    <header className="page-header">
      <h1>{say('api')}</h1>
      <a href="/" className="brand" title={say('whatIsLoaded')}>
        govgraph
      </a>
      <nav aria-label={say('pages')}>
        <a href={at('/', 'focus')}>{company === undefined ? say('graph') : say('backTo', { name: company.name })}</a>
        <a href="/companies">{say('companies')}</a>
        <a href="/sources">{say('sources')}</a>
        <a href="/graphql" aria-current="page">
          {say('api')}
        </a>
        <a href="/schema.graphql">{say('schema')}</a>
      </nav>
    </header>
  );
}
