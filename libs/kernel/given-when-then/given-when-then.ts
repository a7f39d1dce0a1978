import { expect } from '@jest/globals';
import type { TSchema } from 'typebox';
import { validateBody } from '../body/index.js';
import type { Actor } from '../decider/actor.js';
import type { CommandDeclaration, Consulted, ConsultedStates, DecisionContext, Dispatchable } from '../decider/command.js';
import type { DomainEvent, RecordedEvent } from '../decider/event.js';
import { asRequested, type FoldRequest, type FoldedDocuments } from '../decider/folded.js';
import { isRefusal } from '../decider/refusal.js';
import type { Slice, StatesOf } from '../decider/slice.js';
import { deterministicId } from '../identifiers.js';

/** Events that a stream already holds. `by` and `at` say who recorded them and when, where a rule looks at that. */
export interface History {
  readonly stream: string;
  readonly events: readonly DomainEvent[];
  readonly actor?: Actor;
  readonly at?: string;
}

/** What had happened in a stream before. */
export const inStream = (stream: string, ...events: readonly DomainEvent[]): History => ({ stream, events });

/** Who issues the command, and what else the decision may know. */
export const by = (actor: Actor, context: Partial<Pick<DecisionContext, 'now' | 'effectiveAt'>> = {}) => ({ actor, ...context });

const LONG_AGO = '2011-01-01T00:00:00.000Z';
const NOW = '2011-03-01T09:00:00.000Z';

const recorded = (histories: readonly History[]): RecordedEvent[] => {
  const revisions = new Map<string, number>();
  return histories.flatMap(({ stream, events, actor, at = LONG_AGO }) =>
    events.map((event, index) => {
      const revision = (revisions.get(stream) ?? -1) + 1;
      revisions.set(stream, revision);
      return {
        ...event,
        id: deterministicId(stream, String(revision)),
        stream,
        revision,
        position: String(index).padStart(20, '0'),
        metadata: {
          commandId: deterministicId('given', stream, String(revision)),
          commandType: 'Given',
          bodyHash: '',
          actor: actor ?? { id: 'somebody', kind: 'user', side: 'vendor' },
          recordedAt: at,
          effectiveAt: at,
          read: {},
          schemaVersion: event.version,
          $correlationId: 'given',
          $causationId: 'given',
        },
      };
    }),
  );
};

type OwnStates<Own, Located> = StatesOf<Own> & ConsultedStates<Located>;

const foldAll = (slices: object, eventsOf: (name: string) => readonly RecordedEvent[]): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(slices as Record<string, Slice<unknown>>).map(([name, slice]) => [
      name,
      eventsOf(name).reduce((state, event) => slice.evolve(state, event), slice.initial),
    ]),
  );

/** The documents that a command asks for, out of those that a spec has; one that it does not ask for is a mistake in the spec. */
const documentsFor = (requests: unknown, documents: Readonly<Record<string, unknown>>): Record<string, unknown> => {
  const asked = (requests ?? {}) as Record<string, FoldRequest<TSchema>>;
  const needless = Object.keys(documents).filter((name) => !asked[name]);
  if (needless.length > 0) throw new Error(`the command folds no ${needless.join(', ')}`);
  return Object.fromEntries(Object.entries(asked).map(([name, request]) => [name, asRequested(request, documents[name])]));
};

const specification = (log: readonly RecordedEvent[], documents: Readonly<Record<string, unknown>>) => {
  const inLog = (stream: string | undefined) => log.filter((event) => event.stream === stream);
  const foldConsulted = (consulted: unknown) => {
    const others = (consulted ?? {}) as Record<string, Consulted<unknown>>;
    const slices = Object.fromEntries(Object.entries(others).map(([name, { slice }]) => [name, slice]));
    return foldAll(slices, (name) => inLog(others[name]?.stream));
  };

  return {
    when<Body extends object, Own, Others, Located, Folds>(
      command: CommandDeclaration<Body, Own, Others, Located, Folds>,
      plain: Readonly<Record<string, unknown>>,
      who: ReturnType<typeof by>,
    ) {
      const validated = validateBody(command.body, plain);
      const faults = 'faults' in validated ? validated.faults : [];
      const states = () => {
        if (!('body' in validated)) throw new Error(`the body is malformed: ${JSON.stringify(faults)}`);
        const { body } = validated;
        const located = foldConsulted(command.locates?.(body)) as ConsultedStates<Located>;
        const stream = command.stream(body, located);
        if (isRefusal(stream)) return stream;
        const own = { ...located, ...foldAll(command.slices as object, () => inLog(stream)) } as OwnStates<Own, Located>;
        return { body, stream, own };
      };
      const decide = () => {
        const found = states();
        if (isRefusal(found)) return found;
        const { body, stream, own } = found;
        const recalled = command.recalls?.(body, own);
        const commandId = deterministicId('when', command.name);
        let made = 0;
        return command.decide(
          body,
          {
            ...own,
            ...(foldConsulted(command.consults?.(body, own)) as ConsultedStates<Others>),
            ...(documentsFor(command.folds?.(body, own), documents) as FoldedDocuments<Folds>),
          },
          {
            now: NOW,
            effectiveAt: who.effectiveAt ?? who.now ?? NOW,
            reason: typeof plain['reason'] === 'string' ? plain['reason'] : undefined,
            commandId,
            recalled: inLog(stream).find(({ revision }) => revision === recalled),
            newId: () => deterministicId(commandId, String((made += 1))),
            ...who,
          },
        );
      };

      return {
        /** Exactly these events, in this order. */
        thenRecorded(...events: readonly DomainEvent[]): void {
          expect(decide()).toEqual(events);
        },
        /** Events of these types that hold at least these fields. */
        thenRecordedLike(...events: readonly { readonly type: string; readonly data?: object }[]): void {
          expect(decide()).toEqual(
            events.map((event) => expect.objectContaining({ ...event, data: expect.objectContaining(event.data ?? {}) })),
          );
        },
        /** Accepted, and nothing changes. */
        thenNothing(): void {
          expect(decide()).toEqual([]);
        },
        /** Refused by a rule, naming the field at fault. */
        thenRefused(code: string, path?: string): void {
          const decision = decide();
          expect(isRefusal(decision) ? decision.refused : decision).toBe(code);
          if (path !== undefined && isRefusal(decision)) expect(decision.path).toBe(path);
        },
        /** These commands, in this order, must have been accepted before. */
        thenPrecededBy(...commands: readonly Dispatchable[]): void {
          const found = states();
          expect(isRefusal(found) ? found : (command.precededBy?.(found.body, found.own) ?? [])).toEqual(commands);
        },
        /** Refused before any rule is asked: the body is malformed at this path. */
        thenMalformed(path: string): void {
          expect(faults.map((fault) => fault.path)).toContain(path);
        },
      };
    },
  };
};

/** The state of a slice after what had happened: for what is looked up in it. */
export const stateAfter = <State>(slice: Slice<State>, ...histories: readonly History[]): State =>
  recorded(histories).reduce<State>((state, event) => slice.evolve(state, event), slice.initial);

/** Folds what was given, decides one command, and compares: the form in which every rule is specified. */
export const given = (...histories: readonly History[]) => {
  const log = recorded(histories);
  return {
    ...specification(log, {}),
    /** With these documents of read models, by the names under which the command folds them. */
    withFolded: (documents: Readonly<Record<string, unknown>>) => specification(log, documents),
  };
};
