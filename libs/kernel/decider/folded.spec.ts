import { describe, expect, test } from '@jest/globals';
import { Type } from 'typebox';
import { CommandBody, Identifier, Optional } from '../body/index.js';
import { by, given } from '../given-when-then/index.js';
import { command } from './command.js';
import { eventType } from './event.js';
import { folded } from './folded.js';

const aClerk = by({ id: 'ama', kind: 'user', side: 'vendor' });

const shelfPraised = eventType({
  type: 'ShelfPraised',
  version: 1,
  describes: 'A shelf was praised for its books',
  data: Type.Object({ books: Type.Integer() }),
});

class PraiseShelfBody extends CommandBody {
  @Optional()
  @Identifier('The shelf')
  shelf?: string;
}

const praiseShelf = command({
  name: 'PraiseShelf',
  describes: 'Praises a shelf',
  body: PraiseShelfBody,
  example: { shelf: 'a' },
  allowed: { scope: 'commands:library', sides: ['vendor'] },
  stream: () => 'shelf-a',
  slices: {},
  folds: ({ shelf }) => ({ shelf: folded('shelves', shelf, Type.Object({ books: Type.Integer() })) }),
  decide: (_, { shelf }) => [shelfPraised({ books: shelf?.books ?? 0 })],
});

describe('a command that rests on a document of a read model', () => {
  test('sees it under the name of its request', () =>
    given()
      .withFolded({ shelf: { id: 'a', books: 3 } })
      .when(praiseShelf, { shelf: 'a' }, aClerk)
      .thenRecorded(shelfPraised({ books: 3 })));

  test('sees nothing where there is no document', () =>
    given()
      .when(praiseShelf, {}, aClerk)
      .thenRecorded(shelfPraised({ books: 0 })));

  test('is not specified by a document of another shape, nor by one that it does not ask for', () => {
    const withShelf = (documents: Readonly<Record<string, unknown>>) => () =>
      given().withFolded(documents).when(praiseShelf, { shelf: 'a' }, aClerk).thenNothing();
    expect(withShelf({ shelf: { books: 'three' } })).toThrow(
      'the document a of shelves cannot be relied on: /books must be integer',
    );
    expect(withShelf({ pile: {} })).toThrow('the command folds no pile');
  });
});
