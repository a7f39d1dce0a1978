import { parentPort, workerData } from 'node:worker_threads';
import { Connection } from './connection.js';
import { START, type Answer, type Asked, type Call, type WriterData } from './writer-messages.js';
import { Writer } from './writer.js';

/*
 * The thread that writes: calls come in one at a time and are answered in order. An error is answered, not thrown; its own fields are
 * what the other side makes it anew from.
 */
const { file, largestFile, lockWait } = workerData as WriterData;
const answer = (message: Answer): void => parentPort?.postMessage(message, []);

const described = (error: unknown): NonNullable<Answer['error']> => {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error) };
  return { ...error, name: error.name, message: error.message, ...(error.stack === undefined ? {} : { stack: error.stack }) };
};

const attempt = (id: number, work: () => unknown): void => {
  try {
    answer({ id, value: work() });
  } catch (error) {
    answer({ id, error: described(error) });
  }
};

const does = (writer: Writer, call: Call): unknown => {
  switch (call.does) {
    case 'declare':
      return writer.declare(call.declaration);
    case 'commit':
      return writer.commit(call.commit);
    case 'forgetCheckpoint':
      return writer.forgetCheckpoint(call.key);
    case 'drop':
      return writer.drop(call.collection);
    case 'switchAlias':
      return writer.switchAlias(call.alias, call.from, call.to);
    case 'close':
      return writer.close();
  }
};

/* Where the file cannot be opened nobody listens, and the thread ends. */
attempt(START, () => {
  const writer = new Writer(Connection.open(file, { mode: 'write', largestFile, lockWait }));
  parentPort?.on('message', ({ id, call }: Asked) => attempt(id, () => does(writer, call)));
});
