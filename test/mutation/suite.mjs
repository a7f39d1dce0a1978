import { createRequire } from 'node:module';
import { format } from 'node:util';

const require = createRequire(import.meta.url);
const { jestExpect } = createRequire(require.resolve('@jest/globals'))('@jest/expect');

let file = '';
let names = [];
let collected = [];

const titleOf = (title, row) => (title.includes('%') ? format(title, ...row) : title);

const forEach = (declare) => (rows) => (title, body) => {
  for (const row of rows) {
    const values = Array.isArray(row) ? row : [row];
    declare(titleOf(title, values), () => body(...values));
  }
};

/** What a spec imports from `@jest/globals`: Jest's own `expect`, and `describe` and `test` that only collect. */
export const expect = jestExpect;

export function describe(name, body) {
  names.push(name);
  body();
  names.pop();
}
describe.each = forEach(describe);

export function test(title, body) {
  const name = [...names, title].join(' › ');
  const same = collected.filter((each) => each.file === file && each.name === name).length;
  collected.push({ id: `${file} › ${name}${same === 0 ? '' : ` (${same + 1})`}`, file, name, body });
}
test.each = forEach(test);

/** The tests that a spec file declares while `load` runs: `{ id, file, name, body }`. */
export async function testsOf(specFile, load) {
  file = specFile;
  names = [];
  collected = [];
  await load();
  return collected;
}
