import type { Request } from 'express';
import type { Context } from '../context.ts';
import { LANGUAGES, type Language } from '../vocabulary/languages.ts';

/** The language in which sentences are answered: the one of ours that `Accept-Language` likes best, else English. */
export function languageOf(request: Request): Language {
  const liked = request.acceptsLanguages([...LANGUAGES]);
  return LANGUAGES.find((one) => one === liked) ?? 'en';
}

/** The context of a request whose facts are told in this language. */
export function inLanguage(context: Context, language: Language): Context {
  return { ...context, facts: { ...context.facts, language } };
}
