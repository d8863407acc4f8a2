/** A file that only passes on what others export hides where things are and ties everything to everything. */
export const noBarrel = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: { barrel: 'This file only re-exports; import from the file that has it.' },
  },
  create(context) {
    return {
      Program(node) {
        const passesOn = (statement) =>
          statement.type === 'ExportAllDeclaration' ||
          (statement.type === 'ExportNamedDeclaration' && statement.source !== null);
        const rest = node.body.filter((statement) => statement.type !== 'ImportDeclaration');
        if (rest.length > 0 && rest.every(passesOn)) context.report({ node: rest[0], messageId: 'barrel' });
      },
    };
  },
};
