import { escalationPathDefined, type EscalationPath } from '#contracts';
import { on, slice, type Json } from '#kernel';
import { Map } from 'immutable';

/** The paths of escalation of a program, by severity, and the revision of the last event about each. */
export type Paths = Map<string, { readonly path: EscalationPath; readonly revision: number }>;

/** By whom issues are taken up in a program, by how grave they are. */
export const paths = slice<Paths>({
  name: 'escalation-paths',
  version: 1,
  of: 'program',
  initial: Map(),
  reactions: [
    on(escalationPathDefined, (state, { data: { severity, path }, revision }) => state.set(severity, { path, revision })),
  ],
  snapshot: {
    write: (state) => [...state] as unknown as Json,
    read: (json) => Map(json as unknown as readonly (readonly [string, Paths extends Map<string, infer Path> ? Path : never])[]),
  },
});
