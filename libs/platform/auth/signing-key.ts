import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const BYTES = 32;

/** The shared key in a file. Throws where it is shorter than 32 bytes. */
export function readSigningKey(file: string): Uint8Array {
  const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'utf8');
  if (key.length < BYTES) throw new Error(`expected a key of at least ${BYTES} bytes in ${file}, found ${key.length}`);
  return key;
}

/** The shared key in a file, which is made, readable by its owner only, where there is none. */
export function ensureSigningKey(file: string): Uint8Array {
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(file, randomBytes(BYTES).toString('base64url'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readSigningKey(file);
}
