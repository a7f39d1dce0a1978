import { Flag, Identifier, Optional, Text } from '#kernel/body';
import { PlanBody } from '../plan/plan.body.js';

/** Records a lesson of a plan. */
export class RecordLessonBody extends PlanBody {
  @Optional()
  @Identifier('The lesson; an id is made unless one is given')
  lessonId?: string;

  @Text('What was learned', { max: 2000 })
  lesson!: string;

  @Flag('Whether it is about something that worked')
  worked!: boolean;
}
