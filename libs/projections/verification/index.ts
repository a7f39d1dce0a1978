export { differenceOf, type Difference } from './differences.js';
export { sampledSubjects } from './sample.js';
export { subjectsIn } from './subjects.js';
export { verify, type Verified, type VerifyOptions } from './verify.js';
export { verifySubject, type Checked } from './verify-subject.js';
