import { setTimeout as sleep } from 'node:timers/promises';
import { ProblemError } from '#contracts';
import {
  EventIdReused,
  EventRejected,
  StoreUnavailable,
  WrongExpectedRevision,
  type Appended,
  type EventStore,
} from '#event-store';
import type { Clock, Dispatchable, RecordedEvent } from '#kernel';
import { replayedAnswer, unchangedAnswer } from './answer.js';
import type { CommandAnswer } from './command-request.js';
import { decide, distinct, type Plan } from './decide.js';
import { Draft } from './draft.js';
import type { EventCheck } from './event-check.js';
import type { FoldDocument } from './folded.js';
import { notStorable } from './not-storable.js';
import type { Prepared } from './prepare.js';
import type { StreamStates } from './stream-states.js';

/** An answer, or the problem that stands in its place. */
export type Outcome = CommandAnswer | ProblemError;

interface Settings {
  readonly store: EventStore;
  readonly states: StreamStates;
  readonly check: EventCheck;
  readonly clock: Clock;
  readonly foldDocument: FoldDocument;
  /** Sees to a prerequisite; the problem where it is refused. */
  readonly fulfil: (prerequisite: Dispatchable, needed: Prepared) => Promise<ProblemError | undefined>;
}

interface Planned {
  readonly prepared: Prepared;
  readonly plan: Plan;
}

const ATTEMPTS = 6;

/** Every command that led to events, and how many. */
const eventsOf = (planned: readonly Planned[]) =>
  planned.flatMap(({ prepared: { definition }, plan }) =>
    plan.kind === 'accepted' ? { command: definition.name, events: plan.events.length } : [],
  );

/** Decides commands of one stream, one after the other, and appends their events together with the exact expected revision. */
export class StreamWriter {
  constructor(private readonly settings: Settings) {}

  /**
   * The outcome of each command, in their order. A lost race is decided again on what is there now. Throws `race-lost` when that
   * happened too often, `command-too-large`, and the other errors of the event store.
   */
  async write(stream: string, commands: readonly Prepared[]): Promise<readonly Outcome[]> {
    const { states } = this.settings;
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const base = await (attempt === 1 ? states.latest(stream) : states.refresh(stream));
      const draft = new Draft(base);
      const planned = await this.#plan(commands, draft);
      try {
        const appended = draft.events.length > 0 ? await this.#append(stream, draft) : undefined;
        if (appended) states.advance(base, draft.events);
        return await Promise.all(planned.map((each) => this.#outcome(each, appended)));
      } catch (error) {
        if (error instanceof StoreUnavailable) states.forget(stream);
        if (error instanceof EventRejected) throw notStorable(error, eventsOf(planned));
        if (!(error instanceof WrongExpectedRevision || error instanceof EventIdReused)) throw error;
        await sleep(Math.random() * 2 ** attempt);
      }
    }
    throw new ProblemError('race-lost', `other writers of ${stream} came first ${ATTEMPTS} times`, { retryAfter: 1 });
  }

  async #plan(commands: readonly Prepared[], draft: Draft): Promise<readonly Planned[]> {
    const planned: Planned[] = [];
    for (const prepared of commands) {
      const decided = await decide(prepared, draft, this.settings);
      const plan = await this.#withPrerequisites(prepared, decided);
      if (plan.kind === 'accepted') {
        for (const event of plan.events) this.settings.check.check(event);
        draft.add(plan.events);
      }
      planned.push({ prepared, plan });
    }
    return planned;
  }

  async #withPrerequisites(prepared: Prepared, plan: Plan): Promise<Plan> {
    if (plan.kind !== 'accepted') return plan;
    for (const prerequisite of distinct(plan.before)) {
      const problem = await this.settings.fulfil(prerequisite, prepared);
      if (problem) return { kind: 'refused', problem };
    }
    return plan;
  }

  #append(stream: string, { events, storedRevision }: Draft): Promise<Appended> {
    const stored = events.map(({ id, type, data, metadata }: RecordedEvent) => ({
      id,
      type,
      data: data as Record<string, unknown>,
      metadata,
    }));
    return this.settings.store.append(stream, stored, storedRevision < 0 ? 'none' : storedRevision);
  }

  async #outcome({ prepared, plan }: Planned, appended: Appended | undefined): Promise<Outcome> {
    const { store } = this.settings;
    if (plan.kind === 'refused') return plan.problem;
    if (plan.kind === 'repeated') return replayedAnswer(prepared, plan.firstRevision, store);
    const last = plan.events.at(-1);
    if (!last || !appended) return unchangedAnswer(prepared, plan.entityRevision, store);
    const { commandId, stream } = prepared;
    const eventIds = plan.events.map(({ id }) => id);
    return { commandId, stream, revision: last.revision, position: appended.position, eventIds, replayed: false };
  }
}
