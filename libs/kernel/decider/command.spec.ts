import { describe, test } from '@jest/globals';
import { Type } from 'typebox';
import { CommandBody, Identifier, Optional, Text } from '../body/index.js';
import { by, given, inStream } from '../given-when-then/index.js';
import { at, command } from './command.js';
import { eventType } from './event.js';
import { refuse } from './refusal.js';
import { on, slice } from './slice.js';

const aClerk = by({ id: 'ama', kind: 'user', side: 'vendor' });

const shelfAssigned = eventType({
  type: 'ShelfAssigned',
  version: 1,
  describes: 'A kind of book got its shelf',
  data: Type.Object({ kind: Type.String(), shelf: Type.String() }),
});
const bookShelved = eventType({
  type: 'BookShelved',
  version: 1,
  describes: 'A book was put on its shelf',
  data: Type.Object({ title: Type.String(), shelf: Type.String(), after: Type.Optional(Type.String()) }),
});

const plan = slice<Readonly<Record<string, string>>>({
  name: 'plan',
  version: 1,
  of: 'plan',
  initial: {},
  reactions: [on(shelfAssigned, (shelves, { data }) => ({ ...shelves, [data.kind]: data.shelf }))],
});
const shelf = slice<{ readonly last: number | undefined }>({
  name: 'shelf',
  version: 1,
  of: 'shelf',
  initial: { last: undefined },
  reactions: [on(bookShelved, (_, { revision }) => ({ last: revision }))],
});

class ShelveBookBody extends CommandBody {
  @Text('Title of the book')
  title!: string;

  @Optional()
  @Identifier('Kind of book')
  kind?: string;
}

const shelveBook = command({
  name: 'ShelveBook',
  describes: 'Puts a book on the shelf of its kind',
  body: ShelveBookBody,
  example: { title: 'Middlemarch', kind: 'novel' },
  allowed: { scope: 'commands:library', sides: ['vendor'] },
  locates: () => ({ plan: at(plan, 'plan-main') }),
  stream: ({ kind = 'novel' }, { plan }) => {
    const found = plan[kind];
    return found === undefined
      ? refuse('kind-unknown', 'kind', `expected one of: ${Object.keys(plan).join(', ')}`)
      : `shelf-${found}`;
  },
  slices: { shelf },
  recalls: (_, { shelf }) => shelf.last,
  precededBy: ({ kind = 'novel' }, { shelf, plan }) =>
    shelf.last === undefined ? [{ command: 'DustShelf', body: { shelf: plan[kind] } }] : [],
  decide: ({ title, kind = 'novel' }, { plan }, { recalled }) => [
    bookShelved({
      title,
      shelf: plan[kind] ?? '',
      ...(recalled && bookShelved.is(recalled) && { after: recalled.data.title }),
    }),
  ],
});

const novelsOnA = inStream('plan-main', shelfAssigned({ kind: 'novel', shelf: 'a' }));
const emma = bookShelved({ title: 'Emma', shelf: 'a' });

describe('a command whose stream another stream names', () => {
  test('is decided in the stream that was found, and sees what it was found by', () =>
    given(novelsOnA)
      .when(shelveBook, { title: 'Middlemarch' }, aClerk)
      .thenRecorded(bookShelved({ title: 'Middlemarch', shelf: 'a' })));

  test('is refused where none is found, before anything is decided', () => {
    const attempt = given(novelsOnA).when(shelveBook, { title: 'Ariel', kind: 'poetry' }, aClerk);
    attempt.thenRefused('kind-unknown', 'kind');
  });

  test('may name the commands that go before it by what was located', () => {
    given(novelsOnA)
      .when(shelveBook, { title: 'Middlemarch' }, aClerk)
      .thenPrecededBy({ command: 'DustShelf', body: { shelf: 'a' } });
    given(novelsOnA, inStream('shelf-a', emma)).when(shelveBook, { title: 'Middlemarch' }, aClerk).thenPrecededBy();
  });
});

describe('a command that recalls an event of its stream', () => {
  test('sees the data of that event when it decides', () =>
    given(novelsOnA, inStream('shelf-a', emma))
      .when(shelveBook, { title: 'Middlemarch' }, aClerk)
      .thenRecorded(bookShelved({ title: 'Middlemarch', shelf: 'a', after: 'Emma' })));
});
