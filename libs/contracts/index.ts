export { commandRefused, ledgerCreated, ledgerEvents } from './ledger.js';
export { PartnerProfile, partnerEvents, partnerRegistered } from './partners.js';
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
