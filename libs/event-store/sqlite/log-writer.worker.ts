import { parentPort, receiveMessageOnPort, workerData, type MessagePort } from 'node:worker_threads';
import { LogNotOpened } from './log-not-opened.js';
import { openLogWriter, type OpenWriter } from './open-log-writer.js';
import type { AppendRequest, FromWriter, ToWriter } from './writer-messages.js';
import type { WriterSettings } from './writer-settings.js';

/*
 * The thread that writes. Whatever has arrived while one transaction was on its way to the disk goes into the next one together.
 */

/** Most appends in one transaction, so that the first of them does not wait for thousands of others. */
const MOST_TOGETHER = 1_000;

/** All messages that have arrived, the first of them in hand. */
const drained = (port: MessagePort, first: ToWriter): { readonly appends: AppendRequest[]; readonly closing: boolean } => {
  const appends: AppendRequest[] = [];
  let closing = false;
  for (let message: ToWriter | undefined = first; message !== undefined;) {
    if (message === 'close') closing = true;
    else appends.push(...message);
    message = (receiveMessageOnPort(port) as { readonly message: ToWriter } | undefined)?.message;
  }
  return { appends, closing };
};

const serve = (port: MessagePort, { writer, close }: OpenWriter): void => {
  const say = (message: FromWriter): void => port.postMessage(message);

  port.on('message', (first: ToWriter) => {
    try {
      const { appends, closing } = drained(port, first);
      for (let at = 0; at < appends.length; at += MOST_TOGETHER)
        say({ kind: 'outcomes', outcomes: writer.commit(appends.slice(at, at + MOST_TOGETHER)) });
      writer.checkpoint();
      if (!closing) return;
      close();
      say({ kind: 'closed' });
    } catch (error) {
      say({ kind: 'failed', error: error instanceof Error ? error : new Error(String(error)) });
    }
    port.close();
  });
  say({ kind: 'ready' });
};

const start = (port: MessagePort): void => {
  const { file } = workerData as WriterSettings;
  try {
    serve(port, openLogWriter(workerData as WriterSettings));
  } catch (error) {
    const { why, expectation } =
      error instanceof LogNotOpened
        ? error
        : new LogNotOpened(file, 'unreadable', `expected a log that can be opened (${error})`);
    port.postMessage({ kind: 'not-opened', why, expectation } satisfies FromWriter);
  }
};

if (parentPort) start(parentPort);
