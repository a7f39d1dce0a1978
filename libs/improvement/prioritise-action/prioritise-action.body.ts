import { RiceInputs, type RiceInputs as Inputs } from '#contracts';
import { Shape } from '#kernel/body';
import { ActionBody } from '../action/action.body.js';

/** Works out the priority of an action. */
export class PrioritiseActionBody extends ActionBody {
  @Shape(RiceInputs, 'Reach, impact, confidence and effort')
  inputs!: Inputs;
}
