import { Router } from 'express';
import { isFresh, tagOf } from '../entity-tags.ts';

/** `/schema.graphql`: the whole schema with every description. */
export function schemaFile(sdl: string): Router {
  const tag = tagOf(sdl);
  const router = Router();
  router.get('/schema.graphql', (request, response) => {
    response.setHeader('etag', tag);
    response.setHeader('cache-control', 'no-cache');
    if (isFresh(request, tag)) response.status(304).end();
    else response.type('text/plain; charset=utf-8').send(`${sdl}\n`);
  });
  return router;
}
