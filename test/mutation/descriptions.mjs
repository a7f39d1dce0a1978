const REASON = 'A description';

const isSentence = (text) => /^[A-Z].* /.test(text);
const isDescription = (property) => property.type === 'ObjectProperty' && property.key.name === 'description';

/**
 * Leaves descriptions alone, the words of schemas for their readers: what stands under `description`, options that hold nothing else, and
 * sentences that begin with a capital. What a caller is told begins with a small letter, and is mutated.
 */
export const descriptions = {
  shouldIgnore(path) {
    const { node } = path;
    if (path.isObjectProperty() && isDescription(node)) return REASON;
    if (path.isObjectExpression() && node.properties.length > 0 && node.properties.every(isDescription)) return REASON;
    if (path.isStringLiteral() && isSentence(node.value)) return REASON;
    return path.isTemplateLiteral() && isSentence(node.quasis[0]?.value.raw ?? '') ? REASON : undefined;
  },
};
