import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const above = (folder: string): string => (existsSync(join(folder, 'package.json')) ? folder : above(dirname(folder)));

/** The folder of the checkout, from the sources as from what is compiled of them. */
export const projectRoot = above(dirname(fileURLToPath(import.meta.url)));
