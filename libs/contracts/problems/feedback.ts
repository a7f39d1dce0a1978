import { rule } from './problem.js';

/** Problems that rules about feedback give. */
export const feedbackProblems = {
  'feedback-unknown': rule(
    'There is no such feedback',
    'Feedback is named that the partner does not have in the program, or that the caller may not see.',
    'Correct the id; the read model `feedback` lists what there is.',
  ),
  'feedback-exists': rule(
    'The id is taken',
    'GiveFeedback names an id under which feedback was given already.',
    'Take another id, or leave it out.',
  ),
  'feedback-status': rule(
    'The feedback is at another stage',
    'The command belongs to another stage: feedback is given, answered by the side that it is about, then closed; it can be withdrawn until it is answered.',
    'Take the step that is due; the message says at which stage it is.',
  ),
  'feedback-direction': rule(
    'Nobody can speak so',
    'The partner speaks about the vendor, the vendor about the partner, a colleague about either, and nobody for the other side.',
    'Correct `from` or `about`; a person who speaks for themself is a colleague.',
  ),
  'feedback-theme-unknown': rule(
    'There is no such theme',
    'A theme is named that is neither one of every program nor defined by this one, or that the invitation does not ask about.',
    'Take one that the message lists, or define it with DefineFeedbackRules.',
  ),
  'feedback-theme-repeated': rule('A theme is named twice', 'A theme stands twice in a list.', 'Name each theme once.'),
  'feedback-empty': rule(
    'Nothing is said',
    'A theme has neither a rating nor words.',
    'Give one of them, or leave the theme out.',
  ),
  'feedback-period': rule(
    'There is no such period',
    'The period is none of those that the program closes, or begins after today.',
    'Take a closing period of the program that has begun.',
  ),
  'feedback-not-given-by': rule(
    'It is for whoever gave it',
    'Somebody withdraws feedback that another person gave.',
    'Ask whoever gave it.',
  ),
  'feedback-of-other-side': rule(
    'It is for the other side',
    'Feedback is answered and closed by the side that it is about.',
    'Leave it to somebody of that side.',
  ),
  'feedback-own': rule(
    'Nobody answers themself',
    'Feedback is answered by whoever gave it.',
    'Leave it to somebody else of the side that it is about.',
  ),
  'feedback-still-open': rule(
    'Answers may still come',
    'An anonymous invitation about that side and period can still be answered: a summary now would tell when somebody answers.',
    'Publish after the last day of the invitation, which the message names.',
  ),
  'feedback-too-few': rule(
    'Too few have answered',
    'No theme was spoken of in as many anonymous answers as a figure needs.',
    'Nothing can be told of so few. Another invitation for the same period may bring more.',
  ),
  'invitation-unknown': rule(
    'There is no such invitation',
    'An invitation is named that the partner does not have in the program, or that the caller may not see.',
    'Correct the id, or leave it out: feedback needs no invitation.',
  ),
  'invitation-exists': rule(
    'The id is taken',
    'InviteFeedback names an id under which somebody was invited already.',
    'Take another id, or leave it out.',
  ),
  'feedback-date-past': rule(
    'The day has gone by',
    'The day by which feedback is to be given, or something done about it, has gone by.',
    'Take today or a later day.',
  ),
  'invitation-over': rule(
    'The invitation is over',
    'The last day of the invitation has gone by.',
    'Give feedback by name and without the invitation, or ask for another one.',
  ),
  'invitation-of-others': rule(
    'Others are invited',
    'Somebody answers an invitation in which they are not named, or once more.',
    'Leave out the invitation: feedback needs none.',
  ),
  'invitation-anonymous': rule(
    'The invitation is answered otherwise',
    'An invitation to answer anonymously is answered by name, or says both who is asked and by which tokens.',
    'Use the token with GiveAnonymousFeedback, or give feedback by name and without the invitation.',
  ),
  'invitation-too-small': rule(
    'Too few would be asked',
    'An anonymous invitation has fewer tokens than a published figure needs answers: nothing could ever come of it.',
    'Ask as many as the message says, or ask by name.',
  ),
  'invitation-token-repeated': rule(
    'A token belongs to another invitation',
    'The hash of a token stands in another invitation: its two answers would be known to come from one person.',
    'Make new tokens at random for each invitation.',
  ),
  'feedback-token-unknown': rule(
    'The token opens nothing',
    'The token was not handed out with an invitation of that id.',
    'Check the partner, the program, the invitation and the token as they were handed out.',
  ),
  'feedback-token-spent': rule(
    'The token is used up',
    'An answer was given with this token already. It stands, and nobody can tell which one it is.',
    'Nothing is to be done; after an answer that got lost on its way, this says that it was kept.',
  ),
  'invitation-other': rule(
    'The invitation asks something else',
    'Feedback names an invitation that is about another side or period, or asks others to speak.',
    'Take `from`, `about` and the period of the invitation.',
  ),
};
