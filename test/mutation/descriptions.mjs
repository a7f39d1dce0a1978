const isDescription = (text) => /^[A-Z].* /.test(text);

/** Leaves descriptions alone: sentences that begin with a capital are words of schemas, for readers. What a caller is told begins with a small letter. */
export const descriptions = {
  shouldIgnore(path) {
    const { node } = path;
    if (path.isStringLiteral() && isDescription(node.value)) return 'A description';
    const [head] = path.isTemplateLiteral() ? node.quasis : [];
    return head !== undefined && isDescription(head.value.raw) ? 'A description' : undefined;
  },
};
