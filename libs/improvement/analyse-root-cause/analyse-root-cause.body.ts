import { Type } from 'typebox';
import { Cause, type Cause as NamedCause } from '#contracts';
import { Shape } from '#kernel/body';
import { IssueBody } from '../issue/issue.body.js';

const Named = Type.Array(Cause, { minItems: 1, maxItems: 50 });

/** Names causes of an issue. */
export class AnalyseRootCauseBody extends IssueBody {
  @Shape(Named, 'The causes, each after the one that it is a cause of; one that is known already is said anew')
  causes!: NamedCause[];
}
