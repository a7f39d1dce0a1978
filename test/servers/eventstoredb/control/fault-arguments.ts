import { Type, type TObject } from 'typebox';
import type { FaultControls } from '../faults/fault-controls.js';

const closed = { additionalProperties: false };

const NOTHING = Type.Object({}, closed);

const WHICH_SUBSCRIPTIONS = Type.Object(
  {
    afterEvents: Type.Optional(
      Type.Integer({ minimum: 1, description: 'Not the open ones, but the one that sends the n-th event from now on.' }),
    ),
  },
  closed,
);

/** What each fault takes, by the name of its method: the body of its request. */
export const FAULT_ARGUMENTS: Readonly<Record<keyof FaultControls, TObject>> = {
  loseAppends: Type.Object(
    {
      when: Type.Enum(['before', 'after'], { description: 'Before they are stored, or after.' }),
      as: Type.Optional(Type.Enum(['cut', 'timeout', 'not-ready'], { description: 'What their callers see.' })),
      count: Type.Optional(Type.Integer({ minimum: 1, description: 'How many.' })),
      skip: Type.Optional(Type.Integer({ minimum: 0, description: 'How many pass before.' })),
    },
    closed,
  ),
  cutSubscriptions: WHICH_SUBSCRIPTIONS,
  endSubscriptions: WHICH_SUBSCRIPTIONS,
  checkpointEarly: NOTHING,
  slowDown: Type.Object({ milliseconds: Type.Integer({ minimum: 0, description: 'How long every request waits.' }) }, closed),
  freeze: NOTHING,
  thaw: NOTHING,
  cutConnections: NOTHING,
  down: NOTHING,
  up: NOTHING,
  restart: NOTHING,
  wipe: NOTHING,
  heal: NOTHING,
};

/** Whether there is a fault of that name. */
export const isFault = (name: string): name is keyof FaultControls => Object.hasOwn(FAULT_ARGUMENTS, name);
