import { Router } from 'express';
import { ownerOf, toldOfDamage } from '../../database/owned-records.ts';
import { jsonFeed } from '../../watch/watch-desk.ts';
import type { Watches } from '../../watch/watches.ts';
import { askerOf } from '../access/who-asks.ts';

const MOST = 100;

/**
 * `GET /watch/feed.json`: what was found to be otherwise in what who asks watches, as a JSON Feed, and what of it is
 * damaged. `home` is this server's address.
 */
export function watchFeed(watches: Pick<Watches, 'feed' | 'problems'>, home: string | undefined): Router {
  const router = Router();
  router.get('/watch/feed.json', (request, response) => {
    response.setHeader('cache-control', 'private, no-store');
    const here = home ?? `${request.protocol}://${request.get('host') ?? 'localhost'}`;
    const owner = ownerOf(askerOf(request));
    const told = toldOfDamage(() => ({ found: watches.feed(owner, MOST), problems: watches.problems(owner) }));
    response.type('application/feed+json').send(JSON.stringify(jsonFeed(told, here)));
  });
  return router;
}
