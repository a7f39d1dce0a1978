import { programEvents } from '#contracts';
import { heldOn, type RecordedEvent } from '#kernel';
import { program, type Program } from '#programs';
import { reactionsOf } from '../read-model/index.js';
import { programIn } from '../shared/ids.js';
import type { ProgramDocument } from './program-document.js';

const { onEach } = reactionsOf<ProgramDocument>();

const keys = (event: RecordedEvent) => {
  const id = programIn(event);
  return id === undefined ? [] : [id];
};

/** After every date that a definition may take effect on. */
const LAST_DAY = '9999-12-31';

interface Listed<Revision> {
  readonly id: string;
  readonly revisions: readonly Revision[];
}

const listed = <Revision>(definitions: ReadonlyMap<string, readonly Revision[]>) =>
  [...definitions].map(([id, revisions]) => ({ id, revisions: [...revisions] }));

const mapped = <Revision>(definitions: readonly Listed<Revision>[]): ReadonlyMap<string, readonly Revision[]> =>
  new Map(definitions.map(({ id, revisions }) => [id, revisions]));

const stateOf = ({ revisions, program, objectives, metrics, scorecards, fiscalYears, revision }: ProgramDocument): Program => ({
  revisions,
  program,
  objectives: mapped(objectives),
  metrics: mapped(metrics),
  scorecards: mapped(scorecards),
  fiscalYears,
  revision,
});

/** The state of the program that decisions see, shown. */
function shown(id: string, state: Program, recordedAt: string): ProgramDocument | undefined {
  const held = heldOn(state.program, LAST_DAY);
  if (!held || state.revision === undefined) return undefined;
  return {
    id,
    name: held.definition.name,
    revisions: state.revisions,
    program: [...state.program],
    objectives: listed(state.objectives),
    metrics: listed(state.metrics),
    scorecards: listed(state.scorecards),
    fiscalYears: [...state.fiscalYears],
    revision: state.revision,
    recordedAt,
  };
}

/** Every event about the program brings its document forward as decisions do its state. */
export const programReactions = onEach(programEvents, keys, (document, event, { key }) =>
  shown(key, program.evolve(document ? stateOf(document) : program.initial, event), event.metadata.recordedAt),
);
