const MEBIBYTE = 2 ** 20;

/** MiB of the heap that are in use once everything is collected that can be. Node has to be started with `--expose-gc`. */
export function heapHeld(): number {
  if (!globalThis.gc) throw new Error('expected Node with --expose-gc');
  globalThis.gc();
  return process.memoryUsage().heapUsed / MEBIBYTE;
}
