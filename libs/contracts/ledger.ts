import { Type } from 'typebox';
import { eventType } from '#kernel';

/** The first event of every log: by its id, a checkpoint or a backup of another ledger is recognised. */
export const ledgerCreated = eventType({
  type: 'LedgerCreated',
  version: 1,
  describes: 'The ledger was created',
  data: Type.Object({ ledgerId: Type.String({ description: 'UUID of this ledger' }) }),
});

/** A command that a rule refused: kept beside the ledger, best effort. */
export const commandRefused = eventType({
  type: 'CommandRefused',
  version: 1,
  describes: 'A rule refused a command',
  data: Type.Object({
    command: Type.String({ description: 'Name of the command' }),
    stream: Type.String({ description: 'The stream it would have appended to' }),
    partnerId: Type.Optional(Type.String({ description: 'The partner it was about' })),
    code: Type.String({ description: 'Problem code' }),
    path: Type.String({ description: 'Field of the body at fault' }),
    message: Type.String({ description: 'What was expected' }),
  }),
});

/** Events of the ledger itself. */
export const ledgerEvents = [ledgerCreated, commandRefused];
