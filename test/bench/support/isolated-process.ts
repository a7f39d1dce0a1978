import 'reflect-metadata';

const { module, name, input } = JSON.parse(process.argv[2] ?? '{}') as Record<'module' | 'name' | 'input', string>;
const exported = (await import(module)) as Record<string, (input: unknown) => unknown>;
const value = await exported[name]?.(input);
process.send?.({ value }, () => process.exit(0));
