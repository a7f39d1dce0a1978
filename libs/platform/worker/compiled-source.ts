import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/*
 * Under Jest a worker's file is TypeScript that nothing has compiled. It is compiled here, in the main thread, with all that it imports: a
 * worker that strips types itself runs WebAssembly, and V8 13.6 brings the process down when such a thread ends.
 */
const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const COMPILED = join(ROOT, 'node_modules/.cache/worker-sources');

/** Modules of the project that a compiled module names: `./writer.js`, `#kernel`. */
const IMPORTS = /(?:from|import)\s*['"]((?:\.{1,2}\/|#)[^'"]+)['"]/g;

const compiledPath = (source: string): string => join(COMPILED, relative(ROOT, source)).replace(/\.ts$/, '.js');

const sourceOf = (specifier: string, importer: string): string =>
  specifier.startsWith('#')
    ? join(ROOT, 'libs', specifier.slice(1), 'index.ts')
    : join(dirname(importer), specifier).replace(/\.js$/, '.ts');

/** Replaced as a whole: another test process may be writing or reading the same. */
const write = (path: string, text: string): void => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.${process.pid}`, text);
  renameSync(`${path}.${process.pid}`, path);
};

const compile = (source: string, done: Set<string>): void => {
  if (done.has(source)) return;
  done.add(source);
  const sourceUrl = pathToFileURL(source).href;
  const text = stripTypeScriptTypes(readFileSync(source, 'utf8'), { mode: 'transform', sourceMap: true, sourceUrl });
  write(compiledPath(source), text);
  for (const [, specifier = ''] of text.matchAll(IMPORTS)) compile(sourceOf(specifier, source), done);
};

const compiled = new Set<string>();

/** Compiles a module of the sources, and all of the project that it imports; returns the path of the result. */
export const compiledSource = (module: URL): string => {
  const source = fileURLToPath(module);
  write(join(COMPILED, 'package.json'), JSON.stringify({ type: 'module', imports: { '#*': './libs/*/index.js' } }));
  compile(source, compiled);
  return compiledPath(source);
};
