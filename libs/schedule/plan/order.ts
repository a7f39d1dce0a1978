/** Something that waits for others. */
export interface Node {
  readonly id: string;
  readonly waitsFor: readonly string[];
}

/** Nodes so that each comes after those it waits for, else as they came; or the ids of a loop, in its order. */
export function inOrderOf<N extends Node>(
  nodes: readonly N[],
): { readonly ordered: readonly N[] } | { readonly loop: readonly string[] } {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const ordered: N[] = [];
  const done = new Set<string>();
  for (const node of nodes) {
    const loop = visit(node, [], byId, done, ordered);
    if (loop) return { loop };
  }
  return { ordered };
}

function visit<N extends Node>(
  node: N,
  path: readonly string[],
  byId: ReadonlyMap<string, N>,
  done: Set<string>,
  ordered: N[],
): readonly string[] | undefined {
  if (done.has(node.id)) return undefined;
  if (path.includes(node.id)) return path.slice(path.indexOf(node.id));
  for (const id of node.waitsFor) {
    const before = byId.get(id);
    const loop = before && visit(before, [...path, node.id], byId, done, ordered);
    if (loop) return loop;
  }
  done.add(node.id);
  ordered.push(node);
  return undefined;
}
