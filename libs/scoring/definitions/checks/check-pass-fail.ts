import type { PassFailCurve } from '../curve.js';
import { fault, within, type DefinitionFault } from '../fault.js';
import type { CurveDefaults } from './curve-defaults.js';
import { checkSpan } from './check-span.js';

/** The faults of pass or fail: a threshold of its own or of the criterion, and more for passing than for failing. */
export const checkPassFail = (curve: PassFailCurve, { target }: CurveDefaults, path: string): readonly DefinitionFault[] => [
  ...((curve.threshold ?? target) === undefined
    ? [fault('target-missing', within(path, 'threshold'), 'expected a threshold, or a target of the criterion, and none came')]
    : []),
  ...checkSpan(curve.fail ?? '0', curve.pass ?? '100', path, 'pass'),
];
