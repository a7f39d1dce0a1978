import { rule } from './problem.js';

/** Problems that rules about measurements, periods and baselines give. */
export const metricProblems = {
  'metric-not-supplied': rule(
    'The metric is not supplied by this side',
    'A partner records, restates or voids a measurement of a metric that it does not supply.',
    'Let the supplier that the metric names send it.',
  ),
  'date-outside-calendar': rule(
    "The date has no period in the program's calendar",
    'The date lies before the program begins, or in a fiscal year that a change of calendar cuts short.',
    'Use a date in a fiscal year of the program.',
  ),
  'period-mismatch': rule(
    'The date lies in another period',
    'The command names a period, and a date of occurrence that lies in another one.',
    'Leave the period out, or mend the date.',
  ),
  'occurred-in-future': rule(
    'The date is in the future',
    'The measurement occurred after today, in the time zone of the program.',
    'Record it when it has occurred.',
  ),
  'figure-ambiguous': rule(
    'Not exactly one figure is given',
    'A measurement gives one value, or a numerator and a denominator, or says that it is absent, and why: exactly one of them.',
    'Send one of the three; a missing figure needs `absent` and `absenceReason`.',
  ),
  'figure-mismatch': rule(
    'The metric needs another kind of figure',
    'A ratio needs a numerator and a denominator, every other metric a value.',
    'Send the figure that the message names.',
  ),
  'figure-precision': rule(
    'The value is finer than the metric',
    'A value has more decimals than its metric, which is neither a ratio nor a mean.',
    'Round it to the decimals that the message names, or define the metric with more.',
  ),
  'figure-count': rule(
    'A count counts records',
    'The value of a metric that counts records is another number than `records`.',
    'Leave the value out, and say in `records` how many records it stands for.',
  ),
  'denominator-negative': rule('The denominator is negative', 'A denominator is less than zero.', 'Send zero or more.'),
  'unit-mismatch': rule(
    'The unit is not that of the metric',
    'The measurement, goal or baseline is in another unit than its metric.',
    'Convert it to the unit that the message names.',
  ),
  'currency-mismatch': rule(
    'The currency is not that of the metric',
    'The measurement is in another currency than its metric, or names one where the metric is no amount of money.',
    'Convert it at the rates of the date that the metric names.',
  ),
  'dimension-undeclared': rule(
    'The metric declares no such dimension',
    'The measurement has a dimension that its metric does not declare.',
    'Use the dimensions that the message lists, or declare it from the next fiscal year on with DefineMetric.',
  ),
  'measurement-conflict': rule(
    'Other content is recorded under this identity',
    'The same source, metric and record id stand in the period with other content.',
    'Send RestateMetric, with the reason, to change what was recorded.',
  ),
  'measurement-unknown': rule(
    'There is no such measurement',
    'The period holds no measurement of this source, metric and record id.',
    'Look it up with GET /v1/measurements, and name the period in which it stands.',
  ),
  'measurement-voided': rule(
    'The measurement was voided',
    'A record is sent, or moved, whose measurement was voided in its period: it counts no longer.',
    'Leave it so; or let it count again with RestateMetric, in its period and with the reason.',
  ),
  'measurement-moved': rule(
    'The measurement was moved to another period',
    'The command is about a measurement that was withdrawn from the period; the message names where it stands now.',
    'Restate or void it in that period.',
  ),
  'measurement-not-moved': rule(
    'The measurement was not moved',
    'A move is to be finished or undone that the period does not hold.',
    'Nothing: the ledger issues this command itself.',
  ),
  'period-closed': rule(
    'The period is closed',
    'A fact would change a period that has been closed.',
    'Ask for its reopening with RequestReopening and a reason; another person approves it with ApproveReopening.',
  ),
  'period-open': rule(
    'The period is open',
    'A reopening is requested or decided for a period that is not closed.',
    'Change it as it is, or close it with ClosePeriod.',
  ),
  'period-not-closing': rule(
    'The period is not closed by itself',
    'A period is named that is no closing period of the program, such as a quarter where months are closed.',
    'Name a closing period; a longer one is closed when all that it is made of are.',
  ),
  'period-not-over': rule(
    'The period is not over',
    'A period is to be closed before its last day has passed in the time zone of the program.',
    'Close it when it is over.',
  ),
  'reopening-requested': rule(
    'A reopening is already requested',
    'The reopening of the period was requested, and not yet decided.',
    'Approve it with ApproveReopening or reject it with RejectReopening, as another person.',
  ),
  'reopening-not-requested': rule(
    'No reopening is requested',
    'A reopening is approved or rejected that nobody has requested.',
    'Request it with RequestReopening.',
  ),
  'another-person-needed': rule(
    'It takes another person',
    'The person who decides is the one who requested, or who was asked for on behalf of.',
    'Let somebody else decide.',
  ),
  'period-kinds-differ': rule(
    'The periods are not of one kind',
    'A baseline is named by periods of different kinds, such as a month and a quarter: each kind has a series of its own.',
    'Name months only, or quarters only, or years only.',
  ),
  'baseline-out-of-order': rule(
    'The periods of the baseline are out of order',
    'Its last period comes before its first, or it is to judge periods from before the first one that it is taken from.',
    'Name the first period, then the last, and judge from the first one or a later one.',
  ),
  'baseline-before-previous': rule(
    'A later baseline was decided already',
    'A baseline is to apply from before the period from which the newest one applies: what was judged since then would change.',
    'Let it apply from that period, which replaces the newest one, or from a later one.',
  ),
  'baseline-not-closed': rule(
    'The baseline rests on open periods',
    'A period that the baseline is taken from holds figures and is not closed: it could still change.',
    'Close the periods that the message lists, or take the baseline from closed ones.',
  ),
  'baseline-too-short': rule(
    'The baseline has too few points',
    'Fewer periods of the stretch hold figures of the metric than a control chart needs: its limits would mostly be noise.',
    'Take it from a longer stretch, or wait until there are as many as the message says.',
  ),
};
