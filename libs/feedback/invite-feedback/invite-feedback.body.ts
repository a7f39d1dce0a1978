import { PERIOD_ID_PATTERN } from '#calendar';
import { Voice } from '#contracts';
import { Side } from '#kernel';
import { BusinessDate, Identifier, Identifiers, OneOf, Optional, Pattern, Shape, Text } from '#kernel/body';
import { Type } from 'typebox';
import { TopicBody } from '../topic/topic.body.js';

const People = Type.Array(Type.String({ minLength: 1, maxLength: 200, description: 'A pseudonymous id' }), {
  minItems: 1,
  maxItems: 100,
  uniqueItems: true,
});

const TokenHashes = Type.Array(Type.String({ pattern: '^[0-9a-f]{64}$', description: 'SHA-256 of a token, in hexadecimal' }), {
  minItems: 1,
  maxItems: 1000,
  uniqueItems: true,
});

/** Asks people for feedback. */
export class InviteFeedbackBody extends TopicBody {
  @Optional()
  @Identifier('The invitation; an id is made unless one is given')
  invitationId?: string;

  @OneOf('Who is to speak: for the partner, for the vendor, or colleagues of the own side for themselves', Voice.enum)
  from!: Voice;

  @OneOf('The side that it is about', Side.enum)
  about!: Side;

  @Optional()
  @Pattern(
    'The closing period that it is about; that of the day unless given',
    new RegExp(PERIOD_ID_PATTERN),
    'the id of a period, such as FY2011-P04',
  )
  periodId?: string;

  @Optional()
  @Text('What is asked, in words', { max: 2000 })
  question?: string;

  @Optional()
  @Identifiers('The themes that are asked about; all unless given')
  themes?: string[];

  @BusinessDate("The last day on which it can be answered, in the program's time zone")
  respondBy!: string;

  @Optional()
  @Shape(People, 'Who is asked, by pseudonymous ids; left out where they answer anonymously')
  invitees?: string[];

  @Optional()
  @Shape(
    TokenHashes,
    'Where they answer anonymously: the hash of a token for each of those who are asked; who has which is not said',
  )
  tokenHashes?: string[];
}
