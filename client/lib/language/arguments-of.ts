/**
 * The arguments of an ICU message, read from its text by the type checker: `{name}`, and `{count, plural, one {…} other
 * {…}}`, whose branches hold words and `#` alone, with no space before its last brace.
 */
export type ArgumentsOf<Text extends string> = Text extends `${string}{${infer Inner}`
  ? Inner extends `${infer Head}}${infer Rest}`
    ? Head extends `${infer Name}, plural,${string}`
      ? Name | (Inner extends `${string}}}${infer After}` ? ArgumentsOf<After> : never)
      : Head | ArgumentsOf<Rest>
    : never
  : never;

/** Those that choose a plural, and so must be numbers. */
export type CountsOf<Text extends string> = Text extends `${infer Before}, plural,${infer After}`
  ? LastArgument<Before> | CountsOf<After>
  : never;

type LastArgument<Text extends string> = Text extends `${string}{${infer Rest}` ? LastArgument<Rest> : Text;
