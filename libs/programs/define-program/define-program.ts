import { checkCalendar, dateInZone } from '#calendar';
import { programDefined, programStream, type ProgramDefinition } from '#contracts';
import { command } from '#kernel';
import { sound } from '../program/guards.js';
import { program } from '../program/program.js';
import { alreadyHolds, revise } from '../program/revise.js';
import { calendarChange } from './calendar-change.js';
import { DefineProgramBody } from './define-program.body.js';

const definitionOf = ({ name, description, calendar }: DefineProgramBody): ProgramDefinition => ({
  name,
  ...(description !== undefined && { description }),
  calendar,
});

/** Defines a program: its name and its calendar, from a date on. The same again changes nothing. */
export const defineProgram = command({
  name: 'DefineProgram',
  describes: 'Defines a program and its calendar, or a new revision of them',
  body: DefineProgramBody,
  example: {
    programId: 'scms',
    name: 'Supply Chain Management System',
    description: 'Deliveries of health commodities to country programs',
    calendar: {
      timeZone: 'America/New_York',
      fiscalYear: { kind: 'calendar-months', startMonth: 10, namedFor: 'end' },
      closingPeriod: 'month',
    },
    effectiveFrom: '2005-10-01',
    reason: 'Start of the program',
  },
  allowed: { scope: 'commands:programs', sides: ['vendor'] },
  stream: ({ programId }) => programStream(programId),
  slices: { program },
  entity: (_, { program }) => program.revision,
  decide(body, { program }, { effectiveAt }) {
    const unsound = sound('calendar', checkCalendar(body.calendar));
    if (unsound) return unsound;
    const effectiveFrom = body.effectiveFrom ?? dateInZone(effectiveAt, body.calendar);
    const definition = definitionOf(body);
    if (alreadyHolds(program.program, effectiveFrom, definition)) return [];
    return (
      calendarChange(program, { effectiveFrom, definition }) ?? [
        programDefined({ ...revise(program, body.programId, program.program, effectiveFrom), program: definition }),
      ]
    );
  },
});
