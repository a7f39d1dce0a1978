import { partnerStream, programStream } from '#contracts';
import { goalsSlice, type Goals } from '#goals';
import { partner, type Partner } from '#partners';
import { program, type Program } from '#programs';
import type { Reference } from '../read-model/index.js';
import { baselines, type Baselines } from './baselines.js';
import { partnerIn, programIn } from './ids.js';

/** What names a partner and a program. */
export interface OfPartnerAndProgram {
  readonly partnerId: string;
  readonly programId: string;
}

/** What figures of partners are judged by: the rules of the program, and how the partner stands. */
export type JudgingReferences<Doc> = {
  readonly program: Reference<Program, Doc>;
  readonly partner: Reference<Partner, Doc>;
  readonly goals: Reference<Goals, Doc>;
  readonly baselines: Reference<Baselines, Doc>;
};

/** The states of those references. */
export interface Judging {
  readonly program: Program;
  readonly partner: Partner;
  readonly goals: Goals;
  readonly baselines: Baselines;
}

const ofProgram = {
  ofEvent: (event: Parameters<typeof programIn>[0]) => {
    const id = programIn(event);
    return id === undefined ? undefined : programStream(id);
  },
  ofDocument: ({ programId }: OfPartnerAndProgram) => programStream(programId),
};

const ofPartner = {
  ofEvent: (event: Parameters<typeof partnerIn>[0]) => {
    const id = partnerIn(event);
    return id === undefined ? undefined : partnerStream(id);
  },
  ofDocument: ({ partnerId }: OfPartnerAndProgram) => partnerStream(partnerId),
};

/** The references of figures of partners. */
export const judgingReferences = {
  program: { slice: program, ...ofProgram },
  partner: { slice: partner, ...ofPartner },
  goals: { slice: goalsSlice, ...ofPartner },
  baselines: { slice: baselines, ...ofPartner },
} satisfies JudgingReferences<OfPartnerAndProgram>;
