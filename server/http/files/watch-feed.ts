import { Router } from 'express';
import { ownerOf } from '../../database/owned-records.ts';
import { jsonFeed } from '../../watch/watch-desk.ts';
import type { Watches } from '../../watch/watches.ts';
import { askerOf } from '../access/who-asks.ts';

const MOST = 100;

/**
 * `GET /watch/feed.json`: what was found to be otherwise in what who asks watches, as a JSON Feed. `home` is this
 * server's address.
 */
export function watchFeed(watches: Pick<Watches, 'feed'>, home: string | undefined): Router {
  const router = Router();
  router.get('/watch/feed.json', (request, response) => {
    response.setHeader('cache-control', 'private, no-store');
    const here = home ?? `${request.protocol}://${request.get('host') ?? 'localhost'}`;
    response
      .type('application/feed+json')
      .send(JSON.stringify(jsonFeed(watches.feed(ownerOf(askerOf(request)), MOST), here)));
  });
  return router;
}
