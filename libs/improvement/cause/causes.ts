import { causeJudged, rootCauseAnalysed, type AnalysisMethod } from '#contracts';
import { on, slice, type Json } from '#kernel';
import { Map } from 'immutable';

/** A cause, as decisions see it. `revision` is that of its last event. */
export interface KnownCause {
  readonly method: AnalysisMethod;
  readonly parentId: string | undefined;
  /** Revision of the event that named it last. */
  readonly said: number;
  readonly verdict: 'verified' | 'ruled-out' | undefined;
  readonly revision: number;
}

/** The causes of the issues of a partner in a program: by issue, then by cause. */
export type Causes = Map<string, Map<string, KnownCause>>;

const NONE: Map<string, KnownCause> = Map();

/** The causes that are named for an issue. */
export const causesOf = (causes: Causes, issueId: string): Map<string, KnownCause> => causes.get(issueId, NONE);

/** The causes of issues: how they hang together, and what was found of each. */
export const causes = slice<Causes>({
  name: 'causes',
  version: 1,
  of: 'improvement',
  initial: Map(),
  reactions: [
    on(rootCauseAnalysed, (state, { data, revision }) =>
      state.update(data.issueId, NONE, (known) =>
        data.causes.reduce(
          (all, { causeId, method, parentId }) =>
            all.set(causeId, { method, parentId, said: revision, verdict: undefined, revision }),
          known,
        ),
      ),
    ),
    on(causeJudged, (state, { data, revision }) =>
      state.update(data.issueId, NONE, (known) => {
        const cause = known.get(data.causeId);
        return cause ? known.set(data.causeId, { ...cause, verdict: data.verdict, revision }) : known;
      }),
    ),
  ],
  snapshot: {
    write: (state) => [...state].map(([issueId, known]) => [issueId, [...known]]) as unknown as Json,
    read: (json) =>
      Map(
        (json as unknown as readonly (readonly [string, readonly (readonly [string, KnownCause])[]])[]).map(
          ([issueId, known]) => [issueId, Map(known)],
        ),
      ),
  },
});
