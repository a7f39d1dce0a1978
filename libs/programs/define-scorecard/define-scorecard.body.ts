import { Shape } from '#kernel/body';
import { ScorecardDefinition } from '#scoring';
import { DefinitionBody } from '../program/definition.body.js';

/** Defines a scorecard, a new revision of one, or retires it. */
export class DefineScorecardBody extends DefinitionBody {
  @Shape(ScorecardDefinition, 'The scorecard')
  scorecard!: ScorecardDefinition;
}
