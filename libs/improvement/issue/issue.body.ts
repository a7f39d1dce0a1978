import { CommandBody, Identifier, ReasonedBody } from '#kernel/body';

/** What every command about an issue that exists says. */
export class IssueBody extends CommandBody {
  @Identifier('The partner')
  partnerId!: string;

  @Identifier('The program')
  programId!: string;

  @Identifier('The issue')
  issueId!: string;
}

/** What every command about an issue that exists says, where it is not accepted without a reason. */
export class ReasonedIssueBody extends ReasonedBody {
  @Identifier('The partner')
  partnerId!: string;

  @Identifier('The program')
  programId!: string;

  @Identifier('The issue')
  issueId!: string;
}
