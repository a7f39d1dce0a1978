import { Type } from 'typebox';
import { PERIOD_ID_PATTERN } from '#calendar';
import { ReviewKind } from '#contracts';
import { BusinessDate, CommandBody, Identifier, OneOf, Optional, Pattern, Shape, Text } from '#kernel/body';

const People = Type.Array(Type.String({ minLength: 1, maxLength: 200 }), { maxItems: 100, uniqueItems: true });

/** Schedules a review. */
export class ScheduleReviewBody extends CommandBody {
  @Identifier('The partner')
  partnerId!: string;

  @Optional()
  @Identifier('The review; an id is made unless one is given')
  reviewId?: string;

  @Identifier('The program')
  programId!: string;

  @OneOf('What kind of review it is', ReviewKind.enum)
  kind!: ReviewKind;

  @Pattern('The period that it reviews', new RegExp(PERIOD_ID_PATTERN), 'a period such as FY2011, FY2011-Q2 or FY2011-P04')
  periodId!: string;

  @BusinessDate("The day on which it is held, in the program's time zone")
  scheduledFor!: string;

  @Text('Who leads it: a pseudonymous id', { max: 200 })
  lead!: string;

  @Optional()
  @Shape(People, 'Who else takes part: pseudonymous ids')
  participants?: string[];

  @Optional()
  @Text('What it is about, in words', { max: 2000 })
  agenda?: string;
}
