import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { say } from '../setup/say.mjs';

/** Writes what the documentation says of the declarations: the API's description, problems, read models, events, commands, settings. */
export const needsBuild = true;

const golden = (type, version) => JSON.parse(readFileSync(`test/fixtures/events/${type}.v${version}.json`, 'utf8'));

const contentOf = (file) => {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
};

const filesIn = (folder) => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());

export const run = async () => {
  await import('reflect-metadata');
  const { documentation, GENERATED_FOLDERS } = await import('../../dist/libs/documentation/index.js');
  const files = documentation(golden);
  const changed = [...files].filter(([file, text]) => contentOf(file) !== text);
  for (const [file, text] of changed) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  const strays = GENERATED_FOLDERS.flatMap(filesIn)
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((file) => !files.has(file));
  for (const file of strays) rmSync(file);
  say(`${files.size} files of documentation: ${changed.length} written, ${strays.length} removed`);
  return 0;
};
