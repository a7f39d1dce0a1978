import type { Dispatchable, EventType, RecordedEvent } from '#kernel';
import type { Static, TSchema } from 'typebox';

/** A reaction to events as data: which commands an event leads to. Pure; whoever runs it dispatches each once and only once. */
export interface Policy {
  readonly name: string;
  readonly describes: string;
  /** The kind of event that it reacts to. */
  readonly on: string;
  react(event: RecordedEvent): readonly Dispatchable[];
}

interface PolicyDeclaration<Type extends string, Schema extends TSchema> extends Pick<Policy, 'name' | 'describes'> {
  readonly on: EventType<Type, Schema>;
  react(event: RecordedEvent<Type, Static<Schema>>): readonly Dispatchable[];
}

/** Declares a policy. */
export const policy = <Type extends string, Schema extends TSchema>({
  on,
  react,
  ...rest
}: PolicyDeclaration<Type, Schema>): Policy => ({
  ...rest,
  on: on.type,
  react: (event) => react(event as RecordedEvent<Type, Static<Schema>>),
});
