import { ThemeFeedback } from '#contracts';
import { Identifier, Pattern, Shape } from '#kernel/body';
import { Type } from 'typebox';
import { TOKEN_PATTERN } from '../ballot/token.js';

const Themes = Type.Array(ThemeFeedback, { minItems: 1, maxItems: 60 });

/** Gives feedback anonymously. It says nothing besides: no reason, no business time, nobody in whose place. */
export class GiveAnonymousFeedbackBody {
  @Identifier('The partner')
  partnerId!: string;

  @Identifier('The program')
  programId!: string;

  @Identifier('The invitation')
  invitationId!: string;

  @Pattern('The token that came with the invitation; it is good for one answer', TOKEN_PATTERN, 'a token as it was handed out')
  token!: string;

  @Shape(Themes, 'What is said, by theme: a rating from 1 to 5, words, or both')
  themes!: ThemeFeedback[];
}
