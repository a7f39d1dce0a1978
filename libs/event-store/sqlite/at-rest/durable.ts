import { open } from 'node:fs/promises';
import { dirname } from 'node:path';

const sync = async (path: string, flags: string): Promise<void> => {
  const handle = await open(path, flags);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** Waits until what was written to the file is on the disk. */
export const syncFile = (file: string): Promise<void> => sync(file, 'r+');

/** Waits until the name of the file is on the disk. Windows cannot, and need not. */
export const syncName = async (file: string): Promise<void> => {
  if (process.platform !== 'win32') await sync(dirname(file), 'r');
};
