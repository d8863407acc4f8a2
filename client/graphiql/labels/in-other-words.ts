/**
 * What GraphiQL says, in the words of a book of lines `English {1} ⇒ other words {1}`; undefined of what the book does
 * not have.
 */
export function phraseBook(lines: string): (text: string) => string | undefined {
  const phrases = lines.split('\n').flatMap((line) => {
    const [said, instead] = line.split(' ⇒ ');
    return said === undefined || instead === undefined ? [] : [{ said: patternOf(said), instead }];
  });
  return (text) => {
    for (const { said, instead } of phrases) {
      const found = said.exec(text);
      if (found) return instead.replace('{1}', () => found[1] ?? '');
    }
    return undefined;
  };
}

function patternOf(said: string): RegExp {
  const [before = '', after] = said.split('{1}').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(after === undefined ? `^${before}$` : `^${before}(.+)${after}$`);
}
