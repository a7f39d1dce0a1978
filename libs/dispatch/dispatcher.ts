import { ProblemError } from '#contracts';
import { StoreUnavailable, type EventStore, type StoredEvent } from '#event-store';
import type { Capability, Clock, Command, Dispatchable, RecordedEvent } from '#kernel';
import type { BatchRequest, Caller, CommandAnswer, CommandRequest } from './command-request.js';
import { EventCheck } from './event-check.js';
import { foldsNothing, type FoldDocument } from './folded.js';
import { Mailboxes } from './mailboxes.js';
import { prepare, type Prepared } from './prepare.js';
import { RefusalLog } from './refusal-log.js';
import { noSnapshots, type Snapshots } from './snapshots.js';
import { StreamStates } from './stream-states.js';
import { StreamWriter, type Outcome } from './stream-writer.js';

/** What a dispatcher works with. */
export interface DispatcherSettings {
  readonly store: EventStore;
  readonly capabilities: readonly Capability[];
  readonly decode: (event: StoredEvent) => RecordedEvent;
  readonly clock: Clock;
  readonly snapshots?: Snapshots;
  /** Folds documents of read models that decisions rest on; needed where a command folds any. */
  readonly foldDocument?: FoldDocument;
  /** No other process appends to this log, so that cached streams need not be read again. */
  readonly soleWriter?: boolean;
  /** How many events all cached streams together may have. */
  readonly cachedEvents?: number;
  /** Something beside the ledger failed (a snapshot, the record of a refusal): told, for it is neither awaited nor hidden. */
  readonly onSideError?: (what: string, error: unknown) => void;
}

/** Why the ledger itself issues a command. `key` makes it one command however often it is issued; its body unless given. */
export interface Cause {
  readonly causationId: string;
  readonly correlationId: string;
  readonly key?: string;
}

const OWN = { actor: { id: 'ledger', kind: 'system', side: 'vendor' }, scopes: 'all', client: 'ledger' } as const;
const NOBODY = {
  actor: { id: 'anonymous', kind: 'anonymous', side: 'partner' },
  scopes: [],
  client: 'anonymous',
  correlationId: '',
} as const;
const RETRY_AFTER_SECONDS = 1;
const PER_ITEM: ReadonlySet<string> = new Set(['race-lost', 'command-too-large', 'command-in-flight']);

/** Takes commands to their streams and answers once what they led to is durable. */
export class Dispatcher {
  readonly #commands: ReadonlyMap<string, Command>;
  readonly #states: StreamStates;
  readonly #writer: StreamWriter;
  readonly #mailboxes: Mailboxes<readonly Prepared[], readonly Outcome[]>;
  readonly #refusals: RefusalLog;
  readonly #inFlight = new Set<string>();

  constructor(settings: DispatcherSettings) {
    const { store, capabilities, decode, clock, cachedEvents, onSideError = () => undefined } = settings;
    this.#commands = new Map(capabilities.flatMap(({ commands }) => commands.map((command) => [command.name, command])));
    this.#states = new StreamStates({
      store,
      decode,
      slices: capabilities.flatMap(({ slices }) => slices),
      snapshots: settings.snapshots ?? noSnapshots,
      soleWriter: settings.soleWriter ?? false,
      ...(cachedEvents !== undefined && { cachedEvents }),
      onSnapshotError: (stream, error) => onSideError(`the snapshot of ${stream}`, error),
    });
    this.#writer = new StreamWriter({
      store,
      clock,
      states: this.#states,
      foldDocument: settings.foldDocument ?? foldsNothing,
      check: new EventCheck(capabilities.flatMap(({ events }) => events)),
      fulfil: (prerequisite, { commandId, caller: { correlationId } }) =>
        this.dispatchOwn(prerequisite, { causationId: commandId, correlationId }),
    });
    this.#mailboxes = new Mailboxes((stream, units) => this.#write(stream, units));
    this.#refusals = new RefusalLog(store, clock, (error) => onSideError('the record of a refusal', error));
  }

  /** Dispatches one command. Throws a `ProblemError` where it is not accepted. */
  async dispatch({ command, body, idempotencyKey, ifMatch, ...caller }: CommandRequest): Promise<CommandAnswer> {
    const prepared = await this.#prepare(command, body, idempotencyKey, caller, ifMatch);
    const [outcome] = await this.#deliver(prepared.stream, [prepared]);
    if (!outcome || outcome instanceof ProblemError) throw outcome;
    return outcome;
  }

  /** Dispatches a command whose issuer stays unknown; once it is durable, there is nothing to answer. Throws a `ProblemError` where it is not accepted. */
  async dispatchAnonymously(command: string, body: unknown): Promise<void> {
    await this.dispatch({ command, body, idempotencyKey: '', ...NOBODY });
  }

  /**
   * Dispatches many commands of one kind, those of one stream in one append, and answers each by itself, in their order. A repeated batch
   * answers again what was stored and does the rest. Throws where a body is malformed, or the store cannot be used.
   */
  async dispatchBatch({ command, items, idempotencyKey, ...caller }: BatchRequest): Promise<readonly Outcome[]> {
    const prepared = await Promise.all(
      items.map((item, index) => this.#prepare(command, item, `${idempotencyKey}/${index}`, caller).catch(asItem)),
    );
    refuseMalformed(prepared);
    const outcomes = new Map<Prepared | ProblemError, Outcome>();
    const sound = prepared.filter((item): item is Prepared => !(item instanceof ProblemError));
    await Promise.all(
      [...Map.groupBy(sound, ({ stream }) => stream)].map(async ([stream, unit]) => {
        const answers = await this.#deliver(stream, unit).catch((error: unknown) => unit.map(() => perItem(error, PER_ITEM)));
        for (const [index, item] of unit.entries()) outcomes.set(item, answers[index] as Outcome);
      }),
    );
    return prepared.map((item) => (item instanceof ProblemError ? item : (outcomes.get(item) as Outcome)));
  }

  /** Dispatches a command of the ledger itself: one command, however often it is issued. The problem, where it is refused. */
  async dispatchOwn({ command, body }: Dispatchable, { key, ...cause }: Cause): Promise<ProblemError | undefined> {
    try {
      await this.dispatch({ command, body, idempotencyKey: key ?? JSON.stringify([command, body]), ...OWN, ...cause });
      return undefined;
    } catch (error) {
      return perItem(error);
    }
  }

  /** Resolves once every command that arrived is answered, and everything beside the ledger is written. */
  async idle(): Promise<void> {
    await this.#mailboxes.idle();
    await this.#refusals.idle();
    await this.#states.saveSnapshots();
  }

  async #prepare(name: string, body: unknown, key: string, caller: Caller, ifMatch?: number): Promise<Prepared> {
    const definition = this.#commands.get(name);
    if (!definition) throw new ProblemError('not-found', `there is no command ${name}`);
    try {
      return await prepare(definition, body, key, caller, this.#states, ifMatch);
    } catch (error) {
      throw asProblem(error);
    }
  }

  /** The ledger's own commands wait behind the running one of the same id; a caller is told that it is still running. */
  async #deliver(stream: string, unit: readonly Prepared[]): Promise<readonly Outcome[]> {
    const others = unit.filter(({ caller }) => caller.client !== OWN.client);
    if (others.some(({ commandId }) => this.#inFlight.has(commandId)))
      throw new ProblemError('command-in-flight', 'a command with this Idempotency-Key is not yet answered', {
        retryAfter: RETRY_AFTER_SECONDS,
      });
    for (const { commandId } of others) this.#inFlight.add(commandId);
    try {
      const outcomes = await this.#mailboxes.deliver(stream, unit, sizeOf(unit));
      for (const [index, outcome] of outcomes.entries())
        if (outcome instanceof ProblemError) this.#recordRefusal(unit[index] as Prepared, outcome);
      return outcomes;
    } finally {
      for (const { commandId } of others) this.#inFlight.delete(commandId);
    }
  }

  /** A refused anonymous command leaves no trace: when somebody tried would tell who. */
  #recordRefusal(prepared: Prepared, problem: ProblemError): void {
    if (!prepared.definition.anonymous) this.#refusals.record(prepared, problem);
  }

  async #write(stream: string, units: readonly (readonly Prepared[])[]): Promise<readonly (readonly Outcome[])[]> {
    try {
      const outcomes = (await this.#writer.write(stream, units.flat())).values();
      return units.map((unit) => outcomes.take(unit.length).toArray());
    } catch (error) {
      if (error instanceof ProblemError && error.code === 'command-too-large' && units.length > 1)
        return this.#writeOneByOne(stream, units);
      throw asProblem(error);
    }
  }

  /** Units that are too large for one append together may be small enough alone. */
  async #writeOneByOne(stream: string, units: readonly (readonly Prepared[])[]): Promise<readonly (readonly Outcome[])[]> {
    const answers: (readonly Outcome[])[] = [];
    for (const unit of units) {
      const written = await this.#write(stream, [unit]).catch((error: unknown) => [unit.map(() => perItem(error, PER_ITEM))]);
      answers.push(...written);
    }
    return answers;
  }
}

/** One malformed item makes the batch malformed: nothing of it is stored. */
const refuseMalformed = (items: readonly (Prepared | ProblemError)[]): void => {
  const faults = items.flatMap((item, index) =>
    item instanceof ProblemError && item.code === 'body-malformed'
      ? (item.details.faults ?? []).map((fault) => ({
          ...fault,
          path: fault.path ? `items.${index}.${fault.path}` : `items.${index}`,
        }))
      : [],
  );
  if (faults.length > 0)
    throw new ProblemError('body-malformed', 'items of the batch expect another body: see faults', { faults });
  const notAllowed = items.find((item) => item instanceof ProblemError && item.code === 'not-allowed');
  if (notAllowed instanceof ProblemError) throw notAllowed;
};

/** How much of an append a unit takes: one that folds documents from what is stored takes it alone. */
const sizeOf = (unit: readonly Prepared[]): number =>
  unit.some(({ definition }) => definition.folds !== undefined) ? Number.POSITIVE_INFINITY : unit.length;

/** The problem itself, where it is one (of these codes). Throws any other error on. */
const perItem = (error: unknown, codes?: ReadonlySet<string>): ProblemError => {
  if (error instanceof ProblemError && (!codes || codes.has(error.code))) return error;
  throw error;
};

/** What keeps an item from being decided; a store that is away keeps the whole batch. */
const asItem = (error: unknown): ProblemError => {
  const problem = perItem(error);
  if (problem.code === 'store-unavailable') throw problem;
  return problem;
};

const asProblem = (error: unknown): unknown => {
  if (error instanceof StoreUnavailable)
    return new ProblemError('store-unavailable', `the event store cannot be used: ${error.message}`, {
      retryAfter: RETRY_AFTER_SECONDS,
      cause: error,
    });
  return error;
};
