import { escalationPathDefined, programStream, refuse } from '#contracts';
import { canonicalJson, command } from '#kernel';
import { firstDay, program } from '#programs';
import { paths } from '../escalation/paths.js';
import { DefineEscalationPathBody } from './define-escalation-path.body.js';

const minutesOf = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
};

/** Defines by whom issues of a severity are taken up. What has been escalated goes on as it was. The same again changes nothing. */
export const defineEscalationPath = command({
  name: 'DefineEscalationPath',
  describes: 'Defines the levels, roles and clocks by which issues of a severity are escalated',
  body: DefineEscalationPathBody,
  example: {
    programId: 'scms',
    severity: 'high',
    path: {
      levels: [
        { role: 'partner-manager', responseHours: 4, resolutionHours: 24 },
        { role: 'escalation-lead', responseHours: 2, resolutionHours: 16 },
        { role: 'sponsor', responseHours: 8, resolutionHours: 40 },
      ],
      hours: {
        days: { week: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'], holidays: ['2011-05-30', '2011-07-04'] },
        from: '09:00',
        until: '17:00',
      },
      promiseWithinHours: 40,
    },
  },
  allowed: { scope: 'commands:improvement', sides: ['vendor'] },
  stream: ({ programId }) => programStream(programId),
  slices: { program, paths },
  entity: ({ severity }, { paths }) => paths.get(severity)?.revision,
  decide({ programId, severity, path }, { program, paths }) {
    if (firstDay(program) === undefined)
      return refuse('program-unknown', 'programId', `expected a program that is defined, got ${programId}`);
    const { from, until } = path.hours;
    if (minutesOf(until) - minutesOf(from) < 60)
      return refuse('escalation-hours', 'path.hours.until', `expected an hour or more after ${from}, got ${until}`);
    const short = path.levels.findIndex(({ responseHours, resolutionHours }) => resolutionHours < responseHours);
    if (short >= 0)
      return refuse(
        'escalation-clocks',
        `path.levels.${short}.resolutionHours`,
        `expected ${path.levels[short]?.responseHours ?? 1} or more, the hours of the response`,
      );
    const previous = paths.get(severity)?.path;
    if (previous && canonicalJson(previous) === canonicalJson(path)) return [];
    return [escalationPathDefined({ programId, severity, path, ...(previous && { previous }) })];
  },
});
