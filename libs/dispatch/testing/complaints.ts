import { refuse } from '#contracts';
import { at, command, eventType, on, slice, type Capability } from '#kernel';
import { Text } from '#kernel/body';
import { Type } from 'typebox';

/** A toy capability: complaints that anybody makes anonymously, each once. */

const complained = eventType({
  type: 'Complained',
  version: 1,
  describes: 'Somebody complained',
  data: Type.Object({ words: Type.String() }),
});

const complaints = slice<readonly string[]>({
  name: 'complaints',
  version: 1,
  of: 'anonymous',
  confidential: true,
  initial: [],
  reactions: [on(complained, (state, { data: { words } }) => [...state, words])],
});

const rules = slice<number>({ name: 'rules', version: 1, of: 'program', initial: 0, reactions: [] });

class ComplainBody {
  @Text('What is the matter')
  words!: string;
}

const complain = command({
  name: 'Complain',
  describes: 'Complains',
  body: ComplainBody,
  example: { words: 'It is loud' },
  allowed: { scope: 'commands:complaints', sides: ['vendor', 'partner'] },
  locates: () => ({ rules: at(rules, 'program-p') }),
  anonymous: { sideOf: () => 'partner' },
  stream: () => 'anonymous-box',
  slices: { complaints },
  consults: () => ({ others: at(rules, 'program-q') }),
  decide: ({ words }, { complaints }) =>
    complaints.includes(words) ? refuse('feedback-token-spent', 'words', 'expected something new') : [complained({ words })],
});

const report = command({
  name: 'Report',
  describes: 'Says how many complained',
  body: ComplainBody,
  example: { words: 'Heard' },
  allowed: { scope: 'commands:complaints', sides: ['vendor', 'partner'] },
  stream: () => 'program-p',
  slices: { rules },
  consults: () => ({ complaints: at(complaints, 'anonymous-box'), others: at(rules, 'program-q') }),
  decide: ({ words }, { complaints }) => [complained({ words: `${words}: ${complaints.length}` })],
});

/** Complaints, as a capability. */
export const complaining: Capability = {
  name: 'complaints',
  describes: 'What people complain about',
  events: [complained],
  slices: [complaints, rules],
  commands: [complain, report],
};
