import type { IssueContent } from '#contracts';

/** What is at risk, as an issue itself says where nobody is asked: its estimate, or else what can be seen. */
export const atRisk = ({ impact, symptom }: IssueContent): string =>
  impact ? `${impact.amount} ${impact.unit}, by the estimate of the issue` : symptom;
