/** Attributes that somebody reads or hears. */
const READ = new Set(['aria-label', 'aria-description', 'title', 'placeholder', 'alt', 'label', 'heading', 'hint']);
/** What is called the same in every language. */
const NAMES = /govgraph( answers)?|Ctrl|Enter|Esc|Alt|Shift|GraphQL|GraphiQL|[A-Z_]+=[\w-]*|npm run[\w -]*/g;

/** Texts stand in the messages of their folder, where each has its Japanese beside it. */
export const noLiteralText = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      literal: 'Put “{{text}}” into messages/en.ts and ja.ts of this folder; see "Add a text" in CONTRIBUTING.md.',
    },
  },
  create(context) {
    const look = (node, text) => {
      if (/\p{L}{2,}/u.test(text.replace(NAMES, '')))
        context.report({ node, messageId: 'literal', data: { text: text.trim().replace(/\s+/g, ' ') } });
    };
    const lookInto = (node) => {
      if (node?.type === 'Literal' && typeof node.value === 'string') look(node, node.value);
      else if (node?.type === 'TemplateLiteral') look(node, node.quasis.map(({ value }) => value.cooked).join(' '));
      else if (node?.type === 'ConditionalExpression') [node.consequent, node.alternate].forEach(lookInto);
      else if (node?.type === 'LogicalExpression') lookInto(node.right);
    };
    return {
      JSXText: (node) => look(node, node.value.replace(/&#?\w+;/g, ' ')),
      JSXExpressionContainer: (node) => {
        const { parent } = node;
        if (parent.type !== 'JSXAttribute' || READ.has(parent.name.name)) lookInto(node.expression);
      },
      JSXAttribute: (node) => {
        if (READ.has(node.name.name)) lookInto(node.value);
      },
    };
  },
};
