/** Splits a list at its commas; a backslash makes the next comma or backslash a part of the item. The empty text is no items. */
export const splitList = (text: string): readonly string[] => {
  if (text === '') return [];
  const items = [''];
  for (const [piece] of text.matchAll(/\\[\\,]|[^]/gu)) {
    if (piece === ',') items.push('');
    else items.push(`${items.pop() ?? ''}${piece.length === 2 && piece.startsWith('\\') ? piece.slice(1) : piece}`);
  }
  return items;
};

/** The text of a list: what `splitList` takes apart again. A single empty item has none. */
export const joinList = (items: readonly string[]): string => items.map((item) => item.replace(/[\\,]/g, '\\$&')).join(',');
