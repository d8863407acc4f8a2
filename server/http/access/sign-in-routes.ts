import { Router, type Response } from 'express';
import type { Logger } from 'pino';
import { whyNot, type Asker } from '../../access/asker.ts';
import { CALLBACK, type SignIn } from '../../access/oidc.ts';
import { PERMISSIONS } from '../../access/roles.ts';
import type { Sessions } from '../../access/sessions.ts';
import { GovernanceError } from '../../errors.ts';
import type { Trail } from '../../trail/trail.ts';
import { answer } from '../faults.ts';
import { givenId } from '../request-log.ts';
import { askerOf, statusOf } from './who-asks.ts';

/** How people come in here, as the trail calls it. */
const WAY = 'OPENID_CONNECT';

export interface SignInRoutes {
  readonly signIn: SignIn | undefined;
  readonly sessions: Sessions | undefined;
  readonly logger: Logger;
  /** Where it is recorded who signed in and out, and who was refused. */
  readonly trail: Pick<Trail, 'note' | 'refused'>;
}

/**
 * `GET /auth/me`: who asks and what they may do. `GET /auth/sign-in?to=<path>` leads to the provider, `/auth/callback`
 * back from it, `POST /auth/sign-out` ends the session.
 */
export function signInRoutes({ signIn, sessions, logger, trail }: SignInRoutes): Router {
  const router = Router();
  router.use('/auth', (_, response, next) => {
    response.setHeader('cache-control', 'no-store');
    next();
  });
  router.get('/auth/me', (request, response) => {
    response.json(told(askerOf(request), signIn !== undefined));
  });
  if (signIn === undefined || sessions === undefined) return router;
  router.get('/auth/sign-in', async (request, response) => {
    try {
      const { to } = request.query;
      const { location, setCookie } = await signIn.begin(typeof to === 'string' ? to : '/');
      response.setHeader('set-cookie', setCookie);
      response.redirect(303, location);
    } catch (error) {
      failed(response, error, logger, givenId(request));
    }
  });
  router.get(CALLBACK, async (request, response) => {
    try {
      const at = request.originalUrl.indexOf('?');
      const { cookie } = request.headers;
      const { who, returnTo, setCookie } = await signIn.finish(at < 0 ? '' : request.originalUrl.slice(at), cookie);
      // Nobody is signed in of whom that cannot be recorded, where the trail is strict.
      const asked = { way: WAY, roles: who.roles, groups: who.groups };
      trail.note('SIGN_IN', { who: { ...who, how: 'SESSION' }, asked, request: givenId(request) }, 'DONE');
      response.setHeader('set-cookie', [setCookie, sessions.begin(who, cookie)]);
      logger.info({ requestId: givenId(request), account: who.account, roles: who.roles }, 'somebody signed in');
      response.redirect(303, returnTo);
    } catch (error) {
      if (error instanceof GovernanceError) {
        const asked = { way: WAY, said: error.message };
        trail.refused('SIGN_IN', { who: askerOf(request), asked, request: givenId(request) }, [error.code]);
      }
      failed(response, error, logger, givenId(request));
    }
  });
  router.post('/auth/sign-out', (request, response) => {
    const asker = askerOf(request);
    const asked = { who: asker, asked: { way: WAY }, request: givenId(request) };
    if (asker.fromOtherSite) {
      if (asker.how === 'SESSION') trail.refused('SIGN_OUT', asked, ['FORBIDDEN']);
      answer(response, 403, 'FORBIDDEN', 'Signing out is taken from the pages of this server, not from other sites.');
      return;
    }
    // Whatever becomes of the entry, the session is over.
    response.setHeader('set-cookie', sessions.end(request.headers.cookie));
    try {
      if (asker.how === 'SESSION') trail.note('SIGN_OUT', asked, 'DONE');
      response.status(204).end();
    } catch (error) {
      failed(response, error, logger, givenId(request));
    }
  });
  return router;
}

/** What a page needs: whom to greet, what to offer, and why not the rest. */
function told(asker: Asker, canSignIn: boolean) {
  const { name, how, roles, withheld } = asker;
  const may = PERMISSIONS.filter((permission) => whyNot(asker, permission) === undefined);
  const whyNotWords = Object.fromEntries(
    PERMISSIONS.flatMap((permission) => {
      const why = whyNot(asker, permission);
      return why === undefined ? [] : [[permission, why.message]];
    }),
  );
  return {
    name: name ?? null,
    roles,
    may,
    whyNot: whyNotWords,
    // Not which, nor how many: a page says that what it shows and concludes is without some.
    withheld: withheld.length > 0,
    signIn: canSignIn && how === 'NOBODY' ? '/auth/sign-in' : null,
    signOut: how === 'SESSION' ? '/auth/sign-out' : null,
  };
}

function failed(response: Response, error: unknown, logger: Logger, requestId: string): void {
  if (!(error instanceof GovernanceError)) throw error;
  logger.warn({ err: error.cause, requestId, code: error.code }, `signing in failed: ${error.message}`);
  response
    .status(statusOf(error))
    .type('html')
    .send(
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>Not signed in – govgraph</title>
<h1>You are not signed in</h1><p>${escaped(error.message)}</p><p><a href="/auth/sign-in">Sign in again</a></p></html>
`,
    );
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (one) => `&#${String(one.charCodeAt(0))};`);
}
