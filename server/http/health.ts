import { Router } from 'express';
import { toldOutside } from '../shared/told-outside.ts';

/**
 * `/livez`: the process answers. `/readyz`: the store answers and a graph is loaded; else 503 with the reason in one
 * line. `ready` rejects when it is not.
 */
export function health(ready: () => Promise<void>): Router {
  const router = Router();
  router.get('/livez', (_, response) => {
    response.json({ status: 'ok' });
  });
  router.get('/readyz', async (_, response) => {
    try {
      await ready();
      response.json({ status: 'ok' });
    } catch (error) {
      response
        .status(503)
        .json({ status: 'unavailable', reason: error instanceof Error ? toldOutside(error.message) : 'unknown' });
    }
  });
  return router;
}
