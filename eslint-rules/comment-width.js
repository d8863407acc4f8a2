/** As wide as the formatter lets code be; it leaves comments as they are. */
const WIDEST = 120;
/** What cannot be broken, or means something to a tool as it stands on its line. */
const UNBROKEN = /https?:\/\/\S{40,}|eslint-|@ts-|Stryker/;

/** A line of nothing but comment is no wider than a line of code. */
export const commentWidth = {
  meta: {
    type: 'layout',
    schema: [],
    messages: { wide: 'This comment has {{width}} columns; break it after {{widest}}.' },
  },
  create({ sourceCode, report }) {
    return {
      Program() {
        for (const { loc } of sourceCode.getAllComments()) {
          for (let line = loc.start.line; line <= loc.end.line; line += 1) {
            const text = sourceCode.lines[line - 1];
            const width = [...text].length;
            if (width <= WIDEST || !/^\s*(\/\/|\/?\*)/.test(text) || UNBROKEN.test(text)) continue;
            const at = { line, column: WIDEST };
            report({
              loc: { start: at, end: { line, column: text.length } },
              messageId: 'wide',
              data: { width, widest: WIDEST },
            });
          }
        }
      },
    };
  },
};
