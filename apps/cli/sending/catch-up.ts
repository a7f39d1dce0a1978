import { LedgerProblem, type LedgerClient } from '#client';
import { readModels } from '#projections';

/** Waits until every read model that the credentials may see holds everything up to the position. */
export async function catchUp(client: LedgerClient, position: string): Promise<void> {
  if (position === '') return;
  for (const { name } of readModels) {
    while (!(await hasReached(client, name, position)));
  }
}

const hasReached = async (client: LedgerClient, readModel: string, position: string): Promise<boolean> => {
  try {
    await client.get(`/v1/${readModel}?after=${position}&limit=1&fields=id`);
    return true;
  } catch (error) {
    if (!(error instanceof LedgerProblem)) throw error;
    if (error.status === 403) return true;
    if (error.code === 'wait-timed-out') return false;
    throw error;
  }
};
