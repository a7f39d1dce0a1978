import { ActionKind, MetricMove, type MetricMove as Move } from '#contracts';
import { Side } from '#kernel';
import { BusinessDate, CommandBody, DecimalField, Identifier, OneOf, Optional, Shape, Text } from '#kernel/body';

/** Proposes an action. */
export class ProposeActionBody extends CommandBody {
  @Identifier('The partner')
  partnerId!: string;

  @Identifier('The program')
  programId!: string;

  @Optional()
  @Identifier('The action; an id is made unless one is given')
  actionId?: string;

  @Identifier('The issue that it is for')
  issueId!: string;

  @Text('What is to be done, in words', { max: 500 })
  title!: string;

  @OneOf('What it is for', ActionKind.enum)
  kind!: ActionKind;

  @OneOf('The side that owes it', Side.enum)
  owingSide!: Side;

  @Text('Who does it: a pseudonymous id', { max: 200 })
  owner!: string;

  @BusinessDate('By when')
  dueOn!: string;

  @Optional()
  @Shape(MetricMove, 'What it is to do to a metric')
  moves?: Move;

  @Optional()
  @DecimalField('Effort, in working days of one person')
  effortDays?: string;

  @Optional()
  @Text('What it needs', { max: 2000 })
  resources?: string;

  @Optional()
  @Text('What is done where it fails', { max: 2000 })
  contingency?: string;
}
