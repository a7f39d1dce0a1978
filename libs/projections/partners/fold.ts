import { partnerEvents } from '#contracts';
import { heldOn, type RecordedEvent } from '#kernel';
import { partner, type Partner } from '#partners';
import { reactionsOf } from '../read-model/index.js';
import { partnerIn } from '../shared/ids.js';
import type { PartnerDocument } from './partner-document.js';

const { onEach } = reactionsOf<PartnerDocument>();

const keys = (event: RecordedEvent) => {
  const id = partnerIn(event);
  return id === undefined ? [] : [id];
};

/** After every date that a profile or tier may take effect on. */
const LAST_DAY = '9999-12-31';

const stateOf = ({ profiles, tiers, enrolments, roles, absences, revision }: PartnerDocument): Partner => ({
  profiles,
  tiers,
  enrolments,
  roles,
  absences,
  revision,
});

/** The state of the partner that decisions see, shown: with the profile and tier that take effect last in front. */
function shown(id: string, state: Partner, recordedAt: string): PartnerDocument | undefined {
  const held = heldOn(state.profiles, LAST_DAY);
  const tier = heldOn(state.tiers, LAST_DAY)?.tier;
  if (!held || state.revision === undefined) return undefined;
  return {
    id,
    ...held.profile,
    profileRevision: held.number,
    effectiveFrom: held.effectiveFrom,
    ...(tier !== undefined && { tier }),
    programs: [...new Set(state.enrolments.map(({ programId }) => programId))].toSorted(),
    isOffboarded: state.absences.some(({ kind, until }) => kind === 'offboarding' && until === undefined),
    profiles: [...state.profiles],
    tiers: [...state.tiers],
    enrolments: [...state.enrolments],
    roles: [...state.roles],
    absences: [...state.absences],
    revision: state.revision,
    recordedAt,
  };
}

/** Every event about the partner brings its document forward as decisions do its state. */
export const partnerReactions = onEach(partnerEvents, keys, (document, event, { key }) =>
  shown(key, partner.evolve(document ? stateOf(document) : partner.initial, event), event.metadata.recordedAt),
);
