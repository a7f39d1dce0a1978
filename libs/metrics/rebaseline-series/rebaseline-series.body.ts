import { Identifier, ReasonedBody } from '#kernel/body';
import { PeriodField } from '../period/period-field.js';

/** Chooses what a series is judged against from a period on. The kind of its periods says which series of the metric it is. */
export class RebaselineSeriesBody extends ReasonedBody {
  @Identifier('The partner')
  partnerId!: string;

  @Identifier('The program')
  programId!: string;

  @Identifier('The metric')
  metricId!: string;

  @PeriodField('The first period that the baseline is taken from')
  from!: string;

  @PeriodField('The last period that it is taken from')
  to!: string;

  @PeriodField('The first period that is judged against it: the first that it is taken from, or a later one')
  appliesFrom!: string;
}
