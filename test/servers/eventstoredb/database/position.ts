/** A place in the log as clients name it; only checkpoints have parts that differ. Signed: -1 is before everything. */
export interface LogPosition {
  readonly commit: bigint;
  readonly prepare: bigint;
}

/** The place before the first record. On the wire it reads 18446744073709551615, which as a place to start from means the end. */
export const BEFORE_ALL: LogPosition = { commit: -1n, prepare: -1n };

/** The place of an event. */
export const placeOf = ({ position }: { readonly position: bigint }): LogPosition => ({ commit: position, prepare: position });

/** Whether one place is at or behind another. */
export const reaches = (one: LogPosition, other: LogPosition): boolean =>
  one.commit === other.commit ? one.prepare >= other.prepare : one.commit > other.commit;

/** A place as it goes over the wire: two unsigned numbers of 64 bits. */
export const unsigned = ({ commit, prepare }: LogPosition): LogPosition => ({
  commit: BigInt.asUintN(64, commit),
  prepare: BigInt.asUintN(64, prepare),
});
