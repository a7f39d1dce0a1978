import { rule } from './problem.js';

/** Problems that rules about disputes and excuses give. */
export const disputeProblems = {
  'measurement-disputed': rule(
    'It is disputed already',
    'A dispute about the measurement waits for its resolution.',
    'Wait until it is resolved with ResolveMeasurementDispute.',
  ),
  'measurement-not-disputed': rule(
    'Nothing is disputed',
    'No dispute about the measurement waits for its resolution.',
    'Check the record; list the measurements that are disputed.',
  ),
  'measurement-excused': rule(
    'The measurement is excused',
    'The measurement was taken out of the score by two people: it cannot be changed or excused while that holds.',
    'Let it count again first, with RevokeExcuse.',
  ),
  'measurement-not-excused': rule(
    'The measurement is not excused',
    'RevokeExcuse names a measurement that is not out of the score by an excuse.',
    'Check the record; list the measurements whose state is `excused`.',
  ),
  'excuse-requested': rule(
    'It was asked for already',
    'Somebody has asked to excuse the measurement, for another cause or for other reasons, and nobody has decided yet.',
    'Have the request approved or rejected first.',
  ),
  'excuse-not-requested': rule(
    'Nobody has asked for it',
    'There is no request to excuse the measurement as it is now: none was made, it was decided, or the measurement has changed since.',
    'Ask with ExcuseMeasurement.',
  ),
  'dispute-none': rule('Nothing is disputed', 'No dispute waits for its resolution.', 'Check the id; list what is disputed.'),
  'dispute-of-own-side': rule(
    'That is for the other side',
    'A side would resolve a dispute that it raised itself.',
    'Leave it to the side that the dispute is raised against.',
  ),
  'dispute-resolved': rule(
    'It was disputed and resolved',
    'A dispute about the same decision was resolved: it is not looked at twice.',
    'Wait for other terms, or for another assessment.',
  ),
  'resolver-involved': rule(
    'Another person is needed',
    'Whoever resolves a dispute has a hand in what is disputed: recorded, assessed, concluded or proposed it.',
    'Have somebody resolve it who had no part in it.',
  ),
};
