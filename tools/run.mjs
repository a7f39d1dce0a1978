// Runs one of the project's tasks on a fresh clone or a warm one: sees to Node 24, the dependencies and the build first, says what it does
// meanwhile, and does nothing twice. Plain JavaScript without dependencies, because it runs before there are any.
import { existsSync } from 'node:fs';
import { ensureBuild } from './setup/build.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { ensureNode, nodeIsRecent, runWithFetchedNode } from './setup/node.mjs';
import { root } from './setup/root.mjs';

const [task = '', ...rest] = process.argv.slice(2);
const taskFile = new URL(`./tasks/${task}.mjs`, import.meta.url);

if (!/^[a-z-]+$/.test(task) || !existsSync(taskFile)) {
  process.stderr.write(`expected a task: one of those in tools/tasks\n`);
  process.exit(2);
}

process.chdir(root);
if (nodeIsRecent()) {
  ensureDependencies();
  const { needsBuild, run } = await import(taskFile.href);
  if (needsBuild) ensureBuild();
  process.exitCode = (await run(rest)) ?? process.exitCode;
} else {
  ensureNode();
  process.exitCode = await runWithFetchedNode(process.argv.slice(1));
}
