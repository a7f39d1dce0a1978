import { PERIOD_ID_PATTERN } from '#calendar';
import { ThemeFeedback, Voice } from '#contracts';
import { Side } from '#kernel';
import { Flag, Identifier, OneOf, Optional, Pattern, Shape } from '#kernel/body';
import { Type } from 'typebox';
import { TopicBody } from '../topic/topic.body.js';

/** What is said, by theme, as bodies hold it. */
export const Themes = Type.Array(ThemeFeedback, { minItems: 1, maxItems: 60 });

/** Gives feedback by name. */
export class GiveFeedbackBody extends TopicBody {
  @Optional()
  @Identifier('The feedback; an id is made unless one is given')
  feedbackId?: string;

  @Optional()
  @Identifier('The invitation that it answers; feedback needs none')
  invitationId?: string;

  @OneOf('For whom the caller speaks: for the partner, for the vendor, or as a colleague for themself', Voice.enum)
  from!: Voice;

  @OneOf('The side that it is about', Side.enum)
  about!: Side;

  @Optional()
  @Pattern(
    'The closing period that it is about; that of the invitation, or of the day, unless given',
    new RegExp(PERIOD_ID_PATTERN),
    'the id of a period, such as FY2011-P04',
  )
  periodId?: string;

  @Shape(Themes, 'What is said, by theme: a rating from 1 to 5, words, or both')
  themes!: ThemeFeedback[];

  @Optional()
  @Flag('Whether the partner may see what a colleague of the vendor says; not unless given')
  shared?: boolean;
}
