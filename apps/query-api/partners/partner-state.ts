import { kindOf } from '#contracts';
import type { Capability, Slice } from '#kernel';
import { historyOf, ofPartner, type Log, type Until } from '#projections';

/** A partner's state as decisions saw it at a moment: each slice of its stream, and those of each period. */
export interface PartnerState {
  readonly partnerId: string;
  /** Revision of the last event of the partner's stream that was known. */
  readonly revision: number;
  /** Position of the last event that was known. */
  readonly position: string;
  readonly slices: Readonly<Record<string, unknown>>;
  readonly periods: Readonly<Record<string, unknown>>;
}

const foldable = (slices: readonly Slice<unknown>[], kind: string) => slices.filter(({ of }) => of === kind);

/** Folds a partner's history into the slices of the capabilities, as known at a moment. `undefined` where nothing was known. */
export async function partnerState(
  log: Log,
  capabilities: readonly Capability[],
  partnerId: string,
  until: Until,
): Promise<PartnerState | undefined> {
  const slices = capabilities.flatMap((capability) => capability.slices);
  const streams = new Map<string, Map<Slice<unknown>, unknown>>();
  let revision = -1;
  let position = '';
  for await (const stored of historyOf(log, ofPartner(partnerId), { until })) {
    const event = log.decode(stored);
    const kind = kindOf(event.stream);
    const states = streams.get(event.stream) ?? new Map(foldable(slices, kind).map((slice) => [slice, slice.initial]));
    for (const [slice, state] of states) states.set(slice, slice.evolve(state, event));
    streams.set(event.stream, states);
    position = event.position;
    if (kind === 'partner') revision = event.revision;
  }
  if (position === '') return undefined;
  const shown = [...streams].map(([stream, states]) => [stream, shownStates(states)] as const);
  const [own, periods] = [`partner-${partnerId}`, shown.filter(([stream]) => kindOf(stream) === 'metrics')];
  const inPeriod = ([stream, states]: (typeof shown)[number]) => [stream.slice(`metrics-${partnerId}.`.length), states] as const;
  return {
    partnerId,
    revision,
    position,
    slices: Object.fromEntries(shown)[own] ?? {},
    periods: Object.fromEntries(periods.map(inPeriod)),
  };
}

const shownStates = (states: ReadonlyMap<Slice<unknown>, unknown>): Readonly<Record<string, unknown>> =>
  Object.fromEntries([...states].map(([{ name, snapshot }, state]) => [name, snapshot ? snapshot.write(state) : state]));
