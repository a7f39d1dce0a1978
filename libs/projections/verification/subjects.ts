import type { Log } from '../log/index.js';
import { parseSubjectKey, subjectKey, subjectOfStream, type Subject } from '../read-model/index.js';

/** Every subject that the log knows up to a position, in the order in which they came up. */
export async function subjectsIn({ eventStore }: Log, upTo: string): Promise<readonly Subject[]> {
  const streams = new Set<string>();
  const keys = new Set<string>();
  for await (const { stream, position } of eventStore.readAll()) {
    if (position > upTo) break;
    if (streams.has(stream)) continue;
    streams.add(stream);
    keys.add(subjectKey(subjectOfStream(stream)));
  }
  return [...keys].flatMap((key) => parseSubjectKey(key) ?? []);
}
