import { DecimalField, Identifier, ListOf, Optional, Text } from '#kernel/body';
import { ReviewBody } from '../review/review.body.js';

/** A score for one criterion. */
export class ScoreBody {
  @Identifier('The criterion of the scorecard')
  criterionId!: string;

  @DecimalField('The score, from 0 to 100')
  score!: string;

  @Optional()
  @Text('Why, in words', { max: 2000 })
  comment?: string;
}

/** Records what an assessor thinks. */
export class RecordAssessmentBody extends ReviewBody {
  @ListOf(() => ScoreBody, 'A score for each criterion that the assessor judges')
  scores!: ScoreBody[];

  @Optional()
  @Text('What the assessor says of the whole', { max: 2000 })
  comment?: string;
}
