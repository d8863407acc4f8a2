import { basename } from 'node:path';

/** File names are lower-case words joined by hyphens; dots separate what a file is: `day.test.ts`, `vite.config.ts`. */
export const kebabCaseFile = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: { name: '{{ name }} is not in kebab-case; call it {{ better }}.' },
  },
  create(context) {
    return {
      Program(node) {
        const name = basename(context.filename);
        if (/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)*$/.test(name)) return;
        const better = name
          .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
          .replace(/[_\s]+/g, '-')
          .toLowerCase();
        context.report({ node, messageId: 'name', data: { name, better } });
      },
    };
  },
};
