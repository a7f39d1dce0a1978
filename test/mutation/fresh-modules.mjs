import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';

const suite = new URL('suite.mjs', import.meta.url).href;
const compiled = new Map();
const imports = new Map();

const fileOf = (url) => url.split('?')[0];

const compile = (url) => {
  const path = fileURLToPath(url);
  if (!compiled.has(url)) {
    const options = { filename: path, swcrc: false, sourceMaps: false, module: { type: 'es6' } };
    const jsc = { target: 'es2024', parser: { syntax: 'typescript' }, keepClassNames: true };
    compiled.set(url, transformSync(readFileSync(path, 'utf8'), { ...options, jsc }).code);
  }
  return compiled.get(url);
};

/**
 * Lets a process import the TypeScript of the rooms again and again: a module below `rooms` that is reached from `spec.ts?run=7` is a module of
 * run 7 alone, so that nothing that a mutant left in a module's memory meets the next one. All else is loaded once.
 */
export function freshModules(rooms) {
  registerHooks({
    resolve(specifier, context, next) {
      if (specifier === '@jest/globals') return { url: suite, shortCircuit: true };
      const fromSource = context.parentURL !== undefined && fileOf(context.parentURL).endsWith('.ts');
      const source = fromSource && specifier.startsWith('.') ? specifier.replace(/\.js$/, '.ts') : specifier;
      const resolved = next(source, context);
      if (fromSource)
        imports.set(fileOf(context.parentURL), [...(imports.get(fileOf(context.parentURL)) ?? []), fileOf(resolved.url)]);
      const run = context.parentURL?.split('?')[1];
      const fresh = run !== undefined && rooms.some((room) => resolved.url.startsWith(room));
      return fresh ? { ...resolved, url: `${fileOf(resolved.url)}?${run}` } : resolved;
    },
    load(url, context, next) {
      const file = fileOf(url);
      if (!file.endsWith('.ts')) return next(url, context);
      return { format: 'module', source: compile(file), shortCircuit: true };
    },
  });
}

/** The files that a module reaches through its imports, as URLs, itself among them. It has to be loaded. */
export function reachedFrom(url) {
  const reached = new Set([url]);
  for (const file of reached) for (const imported of imports.get(file) ?? []) reached.add(imported);
  return [...reached];
}
