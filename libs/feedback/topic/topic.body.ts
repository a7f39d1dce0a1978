import { CommandBody, Identifier, ReasonedBody } from '#kernel/body';

/** What every command about a partner in a program says. */
export class TopicBody extends CommandBody {
  @Identifier('The partner')
  partnerId!: string;

  @Identifier('The program')
  programId!: string;
}

/** What every command about feedback that was given says. */
export class FeedbackBody extends TopicBody {
  @Identifier('The feedback')
  feedbackId!: string;
}

/** What every command about feedback says that is not accepted without a reason. */
export class ReasonedFeedbackBody extends ReasonedBody {
  @Identifier('The partner')
  partnerId!: string;

  @Identifier('The program')
  programId!: string;

  @Identifier('The feedback')
  feedbackId!: string;
}
