import { agendaDue } from './agenda.js';
import type { DueSource } from './due-source.js';
import { escalationsDue } from './escalations.js';
import { issuesDue } from './issues.js';

export type { DueSource } from './due-source.js';

/** Every read model by which time acts. */
export const dueSources: readonly DueSource[] = [agendaDue, escalationsDue, issuesDue];
