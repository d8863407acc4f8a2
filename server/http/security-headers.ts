import type { RequestHandler } from 'express';
import helmet from 'helmet';

/**
 * What a page from here may do: load and call nothing but this origin, run no inline script and no eval, sit in no
 * other page's frame. Inline styles are allowed because the drawing and the editor set them; workers may come from a blob
 * because the editor makes them so. There is no HSTS and no upgrade to https: the server speaks plain http to its own machine.
 */
export function securityHeaders(): RequestHandler {
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
        frameAncestors: ["'none'"],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
      },
    },
    strictTransportSecurity: false,
  });
}
