import { Lexer, Source, TokenKind } from 'graphql';

/**
 * Brackets may lie so deep in one another; MAX_DEPTH may be no more. Reading such a text would use up the stack, which
 * says nothing of where.
 */
const MOST_LEVELS = 1_000;
const OPENS: ReadonlySet<TokenKind> = new Set([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const CLOSES: ReadonlySet<TokenKind> = new Set([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/**
 * Why a query of GraphQL is not read, or the JSON of its variables, which has the same brackets and texts, where it is
 * nested too deep; what else is wrong with it its parser says.
 */
export function nestingFault(query: string, name = 'The query'): string | undefined {
  const lexer = new Lexer(new Source(query));
  let levels = 0;
  try {
    for (let token = lexer.advance(); token.kind !== TokenKind.EOF; token = lexer.advance()) {
      if (CLOSES.has(token.kind)) levels -= 1;
      else if (OPENS.has(token.kind)) levels += 1;
      if (levels > MOST_LEVELS)
        return `${name} is nested deeper than ${String(MOST_LEVELS)} levels in line ${String(token.line)}, at character ${String(token.column)}; at most so many are read.`;
    }
  } catch {
    return undefined;
  }
  return undefined;
}
