import { existsSync, renameSync, rmSync } from 'node:fs';
import { execute } from './execute.mjs';
import { hashOf } from './stamp.mjs';

/** The folder that a folder of sources is compiled to, beside the build. Safe where several processes ask for it at once. */
export function compiled(folder) {
  const place = `dist/compiled/${hashOf([folder, '.swcrc']).slice(0, 16)}`;
  if (!existsSync(place)) {
    const unfinished = `${place}.${process.pid}`;
    execute('swc', [folder, '-d', unfinished, '--config-file', '.swcrc', '--quiet'], { quiet: true });
    try {
      renameSync(unfinished, place);
    } catch (error) {
      if (!existsSync(place)) throw error;
      rmSync(unfinished, { recursive: true });
    }
  }
  return new URL(`../../${place}/${folder}/`, import.meta.url);
}
