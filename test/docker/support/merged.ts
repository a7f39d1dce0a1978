import type { Node, Tree } from './compose-files.js';

/** Lists of which a later file's takes the place of the earlier one's, as the compose specification says. */
const REPLACED: ReadonlySet<string> = new Set(['command', 'entrypoint', 'test']);

const isTree = (node: Node | undefined): node is Tree => typeof node === 'object' && node !== null && !Array.isArray(node);

/** What a mount is merged by: where it goes to. */
const targetOf = (mount: Node): Node => {
  if (isTree(mount)) return mount['target'] ?? mount['source'] ?? null;
  return typeof mount === 'string' && mount.includes(':') ? (mount.split(':')[1] ?? mount) : mount;
};

const mergedLists = (base: readonly Node[], over: readonly Node[]): readonly Node[] => {
  const replaced = new Set(over.map(targetOf));
  return [...base.filter((each) => !replaced.has(targetOf(each))), ...over];
};

/** Two compose files as one, as `docker compose -f base -f over` reads them: maps by key, lists by what they mount, else the later one. */
export function merged(base: Tree, over: Tree): Tree {
  const result: Record<string, Node> = { ...base };
  for (const [key, value] of Object.entries(over)) {
    const before = result[key];
    if (isTree(before) && isTree(value)) result[key] = merged(before, value);
    else if (Array.isArray(before) && Array.isArray(value) && !REPLACED.has(key)) result[key] = mergedLists(before, value);
    else result[key] = value;
  }
  return result;
}
