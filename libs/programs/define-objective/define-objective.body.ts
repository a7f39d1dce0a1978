import { ObjectiveDefinition } from '#contracts';
import { Shape } from '#kernel/body';
import { DefinitionBody } from '../program/definition.body.js';

/** Defines an objective, a new revision of one, or retires it. */
export class DefineObjectiveBody extends DefinitionBody {
  @Shape(ObjectiveDefinition, 'The objective')
  objective!: ObjectiveDefinition;
}
