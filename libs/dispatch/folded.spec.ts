import { describe, expect, test } from '@jest/globals';
import { Type } from 'typebox';
import { decoder } from '#catalogue';
import { ledgerEvents, partnerStream } from '#contracts';
import type { EventStore } from '#event-store';
import { memoryEventStore } from '#event-store/memory';
import { command, eventType, folded, on, slice, type Capability } from '#kernel';
import { CommandBody, Identifier } from '#kernel/body';
import { Dispatcher, type CommandRequest, type FoldDocument } from './index.js';

const noteTaken = eventType({ type: 'NoteTaken', version: 1, describes: 'A note was taken', data: Type.Object({}) });
const notesCounted = eventType({
  type: 'NotesCounted',
  version: 1,
  describes: 'The notes were counted',
  data: Type.Object({ notes: Type.Integer() }),
});
const notes = slice<number>({
  name: 'notes',
  version: 1,
  of: 'partner',
  initial: 0,
  reactions: [on(noteTaken, (count) => count + 1)],
});

class PartnerBody extends CommandBody {
  @Identifier('The partner')
  partnerId!: string;
}

const common = {
  body: PartnerBody,
  example: { partnerId: 'p1' },
  allowed: { scope: 'commands:notes', sides: ['vendor'] },
  stream: ({ partnerId }: PartnerBody) => partnerStream(partnerId),
  slices: { notes },
} as const;

const takeNote = command({ ...common, name: 'TakeNote', describes: 'Takes a note', decide: () => [noteTaken({})] });
const countNotes = command({
  ...common,
  name: 'CountNotes',
  describes: 'Counts the notes',
  folds: ({ partnerId }) => ({ pad: folded('pads', partnerId, Type.Object({ notes: Type.Integer() })) }),
  decide: (_, { pad }) => [notesCounted({ notes: pad?.notes ?? 0 })],
});

const capability: Capability = {
  name: 'notes',
  describes: 'Notes',
  events: [noteTaken, notesCounted],
  slices: [notes],
  commands: [takeNote, countNotes],
};

const dispatcherOn = (store: EventStore, foldDocument?: FoldDocument) =>
  new Dispatcher({
    store,
    capabilities: [capability],
    decode: decoder([...capability.events, ...ledgerEvents]),
    clock: { now: () => '2011-03-01T09:00:00.000Z' },
    ...(foldDocument && { foldDocument }),
  });

let keys = 0;
const request = (name: string): CommandRequest => ({
  command: name,
  body: { partnerId: 'p1' },
  idempotencyKey: `key-${(keys += 1)}`,
  actor: { id: 'ama', kind: 'user', side: 'vendor' },
  scopes: ['commands:notes'],
  client: 'crm',
  correlationId: 'c1',
});

/** A pad as the log says: one note an event of the stream that is a note. */
const padOf =
  (store: EventStore): FoldDocument =>
  async (_, id) => {
    let count = 0;
    for await (const { type } of store.readStream(partnerStream(id))) if (type === 'NoteTaken') count += 1;
    const head = (await store.streamHead(partnerStream(id))) ?? -1;
    return { document: { notes: count }, read: { [partnerStream(id)]: head, 'metrics-p1.p.FY2011-P04': 7 } };
  };

const lastOf = async (store: EventStore) => {
  for await (const event of store.readStream('partner-p1', { direction: 'backward', limit: 1 })) return event;
  return undefined;
};

describe('a command that rests on a document of a read model', () => {
  test('is decided on the document folded from the log, and its events say what was read', async () => {
    const store = memoryEventStore();
    const dispatcher = dispatcherOn(store, padOf(store));
    await dispatcher.dispatch(request('TakeNote'));
    await dispatcher.dispatch(request('CountNotes'));
    expect(await lastOf(store)).toMatchObject({
      data: { notes: 1 },
      metadata: { read: { 'partner-p1': 0, 'metrics-p1.p.FY2011-P04': 7 } },
    });
  });

  test('sees what commands that arrived just before it have stored', async () => {
    const store = memoryEventStore();
    const dispatcher = dispatcherOn(store, padOf(store));
    await Promise.all(
      ['TakeNote', 'TakeNote', 'TakeNote', 'CountNotes', 'TakeNote'].map((name) => dispatcher.dispatch(request(name))),
    );
    const counted: unknown[] = [];
    for await (const event of store.readStream('partner-p1')) if (event.type === 'NotesCounted') counted.push(event.data);
    expect(counted).toEqual([{ notes: 3 }]);
  });

  test('is decided on nothing where no event has made the document', async () => {
    const store = memoryEventStore();
    await dispatcherOn(store, async () => ({ document: undefined, read: {} })).dispatch(request('CountNotes'));
    expect(await lastOf(store)).toMatchObject({ data: { notes: 0 } });
  });

  test('fails, and appends nothing, where the document is not what it relies on, or nothing can fold it', async () => {
    const store = memoryEventStore();
    const other: FoldDocument = async () => ({ document: { notes: 'many' }, read: {} });
    await expect(dispatcherOn(store, other).dispatch(request('CountNotes'))).rejects.toThrow(
      'the document p1 of pads cannot be relied on: /notes must be integer',
    );
    await expect(dispatcherOn(store).dispatch(request('CountNotes'))).rejects.toThrow('a decision rests on p1 of pads');
    expect(await store.streamHead('partner-p1')).toBeUndefined();
  });
});
