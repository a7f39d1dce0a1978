import { readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { fileURLToPath } from 'node:url';

/*
 * Loaded before a worker that runs from source. Node alone strips types from a single file; the sources name each other by the `.js`
 * that they will be compiled to, and use parameter properties, which need a transform. Only erasable syntax in this file itself.
 */
const RELATIVE = /^\.{1,2}\/.*\.js$/;

registerHooks({
  resolve: (specifier, context, next) =>
    RELATIVE.test(specifier) && context.parentURL?.endsWith('.ts') === true
      ? next(specifier.replace(/\.js$/, '.ts'), context)
      : next(specifier, context),
  load: (url, context, next) =>
    url.endsWith('.ts')
      ? {
          format: 'module',
          shortCircuit: true,
          source: stripTypeScriptTypes(readFileSync(fileURLToPath(url), 'utf8'), {
            mode: 'transform',
            sourceMap: true,
            sourceUrl: url,
          }),
        }
      : next(url, context),
});
