import { Optional, Text, Whole } from '#kernel/body';
import { ActionBody } from '../action/action.body.js';

/** Reports how far an action is. */
export class ReportProgressBody extends ActionBody {
  @Whole('How far it is, in percent', { max: 100 })
  percent!: number;

  @Optional()
  @Text('What was done, and what comes next', { max: 2000 })
  note?: string;
}
