import type { RequestHandler } from 'express';
import helmet from 'helmet';

/**
 * What a page from here may do: load and call nothing but this origin, run no inline script and no eval, sit in no
 * other page's frame but, with `?embed=1`, those of `frameAncestors`. Inline styles are allowed because the drawing and
 * the editor set them; workers may come from a blob because the editor makes them so. There is no HSTS and no upgrade
 * to https: the server speaks plain http to its own machine.
 */
export function securityHeaders(frameAncestors: readonly string[] = []): RequestHandler {
  const closed = headers(["'none'"], true);
  const framed = headers(frameAncestors, false);
  return (request, response, next) => {
    const isFramed = frameAncestors.length > 0 && request.query['embed'] === '1';
    (isFramed ? framed : closed)(request, response, next);
  };
}

/**
 * What is answered is kept by nobody, unless the route that answers says otherwise: a file of the pages, or an answer
 * with a tag.
 */
export function notKept(): RequestHandler {
  return (_, response, next) => {
    response.setHeader('cache-control', 'no-store');
    next();
  };
}

function headers(frameAncestors: readonly string[], isClosed: boolean): ReturnType<typeof helmet> {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        workerSrc: ["'self'", 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        frameAncestors: [...frameAncestors],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
      },
    },
    // It knows no list of origins; browsers heed the policy above.
    ...(!isClosed && { xFrameOptions: false }),
    strictTransportSecurity: false,
  });
}
