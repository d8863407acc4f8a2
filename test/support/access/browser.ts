/** A browser as far as signing in goes: it keeps cookies by host and follows redirects. */
export class CookieBrowser {
  readonly jar = new Map<string, Map<string, string>>();

  /** One request, with the cookies of its host; what is set is kept. */
  async get(url: string | URL, init: RequestInit = {}): Promise<Response> {
    const { host } = new URL(url);
    const own = this.jar.get(host) ?? new Map<string, string>();
    this.jar.set(host, own);
    const headers = new Headers(init.headers);
    if (own.size > 0) headers.set('cookie', [...own].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const one of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(one) ?? [];
      if (/max-age=0|expires=Thu, 01 Jan 1970/i.test(one)) own.delete(name);
      else own.set(name, value);
    }
    return response;
  }

  /**
   * Follows redirects until the next would go to a path below one of `stopAt`, or none is left; the addresses in
   * between are told.
   */
  async follow(
    url: string | URL,
    stopAt?: string,
  ): Promise<{ readonly last: URL; readonly response: Response; readonly next: URL | undefined }> {
    let at = new URL(url);
    for (let steps = 0; steps < 20; steps += 1) {
      const response = await this.get(at);
      const location = response.headers.get('location');
      if (location === null) return { last: at, response, next: undefined };
      const next = new URL(location, at);
      if (stopAt !== undefined && next.pathname === stopAt) return { last: at, response, next };
      at = next;
    }
    throw new Error('It is redirected without end.');
  }
}
