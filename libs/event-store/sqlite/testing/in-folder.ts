import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs with the path of a log in a fresh folder, which is removed afterwards. */
export const inFolder = async (run: (file: string) => Promise<void>): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'event-store-'));
  try {
    await run(join(folder, 'ledger.db'));
  } finally {
    await rm(folder, { recursive: true });
  }
};
