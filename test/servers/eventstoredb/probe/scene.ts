import { NO_STREAM, type AppendResult, type Position } from '@eventstore/db-client';
import { Conversation } from './conversation.js';

/** What is there before the questions are asked: three events in one append, one in another stream, two in a third. */
export interface Scene {
  readonly talk: Conversation;
  readonly first: AppendResult;
  /** The position of the event of that type. */
  at(type: string): Position;
}

/** Sets the scene. */
export async function setScene(connectionString: string, prefix: string): Promise<Scene> {
  const talk = new Conversation(connectionString, prefix);
  const first = await talk.append('a', ['a0', 'a1', 'a2'], NO_STREAM);
  await talk.append('other', ['x0']);
  await talk.append('b', ['b0', 'b1'], NO_STREAM);
  const positions = new Map<string, Position>();
  for (const stream of ['a', 'other', 'b'])
    for (const { type, position } of await talk.events(stream)) positions.set(type, position);
  const at = (type: string): Position => {
    const position = positions.get(type);
    if (position === undefined) throw new Error(`expected an event of type ${type}`);
    return position;
  };
  return { talk, first, at };
}

/** A question to a server: its answer names relations and never places or times, so servers can be compared. */
export type Question = (scene: Scene) => Promise<unknown>;

/** Questions by what they ask. */
export type Questions = Readonly<Record<string, Question>>;

/** The answer to a question; for an error, what it is. */
export async function answerTo(question: Question, scene: Scene): Promise<unknown> {
  try {
    return await question(scene);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const { type, code } = error as { readonly type?: string; readonly code?: number };
    return { throws: error.constructor.name, ...(type === undefined ? {} : { type }), ...(code === undefined ? {} : { code }) };
  }
}
