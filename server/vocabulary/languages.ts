/** Languages in which sentences are told; the first where nothing else is asked for. */
export const LANGUAGES = ['en', 'ja'] as const;
export type Language = (typeof LANGUAGES)[number];
