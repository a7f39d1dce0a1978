export { commandRefused, ledgerCreated, ledgerEvents } from './ledger.js';
export {
  AbsenceKind,
  PartnerProfile,
  PartnerRole,
  partnerEnrolled,
  partnerEvents,
  partnerOffboarded,
  partnerProfileUpdated,
  partnerRegistered,
  partnerReinstated,
  partnerSuspended,
  partnerWithdrawn,
  roleAssigned,
  roleEnded,
} from './partners.js';
export { ProblemError, domainProblems, problems, refuse, type DomainProblem, type ProblemCode, type ProblemKind } from './problems/index.js';
export {
  LEDGER_STREAM,
  kindOf,
  metricsStream,
  metricsStreamParts,
  partnerOf,
  partnerStream,
  programOf,
  programStream,
  refusalsStream,
  type StreamKind,
} from './streams.js';
