import { causeJudged, rootCauseAnalysed, type IssueSubject } from '#contracts';
import { reactionsOf } from '../read-model/index.js';
import { citation } from '../shared/ids.js';
import type { RootCauseAnalysis } from './root-cause-analysis.js';

const { on } = reactionsOf<RootCauseAnalysis>();

type Causes = RootCauseAnalysis['causes'];

const keys = ({ data: { partnerId, programId, issueId } }: { readonly data: IssueSubject }) => [
  `${partnerId}.${programId}.${issueId}`,
];

const counted = (causes: Causes) => ({
  causes,
  verified: causes.filter(({ verdict }) => verdict === 'verified').length,
  open: causes.filter(({ verdict }) => verdict === 'open').length,
});

/** A cause in the place that it had, or behind the others. */
const placed = (causes: Causes, cause: Causes[number]): Causes => {
  const at = causes.findIndex(({ causeId }) => causeId === cause.causeId);
  return at < 0 ? [...causes, cause] : causes.with(at, cause);
};

/** What becomes of an analysis, event by event. */
export const rootCauseReactions = [
  on(rootCauseAnalysed, keys, (analysis, event, { key }) => {
    const { causes, saidBy, bySide, ...subject } = event.data;
    const said = causes.map((cause) => ({ ...cause, saidBy, bySide, event: citation(event), verdict: 'open' as const }));
    return {
      id: key,
      ...subject,
      ...counted(said.reduce(placed, analysis?.causes ?? [])),
      recordedAt: event.metadata.recordedAt,
    };
  }),
  on(causeJudged, keys, (analysis, event) => {
    const { causeId, verdict, judgedBy, bySide, rationale } = event.data;
    const judgement = { judgedBy, bySide, rationale, event: citation(event) };
    const cause = analysis?.causes.find((each) => each.causeId === causeId);
    if (!analysis || !cause) return analysis;
    return {
      ...analysis,
      ...counted(placed(analysis.causes, { ...cause, verdict, judgement })),
      recordedAt: event.metadata.recordedAt,
    };
  }),
];
