/** MongoDB holds 100 levels; the row around a document and what asks for it take some. */
const MOST_LEVELS = 80;

/* What a key of BSON cannot hold, or what the server or its driver would read as something else than a name. */
const isName = (key: string): boolean =>
  key !== '' &&
  !key.startsWith('$') &&
  !key.includes('.') &&
  !key.includes('\0') &&
  key !== '_bsontype' &&
  key !== '__proto__' &&
  key.isWellFormed();

const isHeld = (value: unknown, levels: number): boolean => {
  if (typeof value === 'string') return value.isWellFormed();
  if (typeof value !== 'object' || value === null) return true;
  if (levels === 0) return false;
  if (Array.isArray(value)) return value.every((item) => isHeld(item, levels - 1));
  return Object.entries(value).every(([key, held]) => isName(key) && isHeld(held, levels - 1));
};

/**
 * Whether a document parsed from JSON can be kept field by field and come back as it is. Names that start with an underscore are the
 * adapter's own, at the top.
 */
export const isNative = (document: object): boolean =>
  isHeld(document, MOST_LEVELS) && Object.keys(document).every((key) => !key.startsWith('_'));
