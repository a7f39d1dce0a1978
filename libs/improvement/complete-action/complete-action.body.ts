import { Type } from 'typebox';
import { Shape } from '#kernel/body';
import { ActionBody } from '../action/action.body.js';

const Evidence = Type.Array(Type.String({ minLength: 1, maxLength: 2000 }), { minItems: 1, maxItems: 20, uniqueItems: true });

/** Says that an action is done. */
export class CompleteActionBody extends ActionBody {
  @Shape(Evidence, 'Where the evidence is kept')
  evidence!: string[];
}
