import type { Gate } from '../gate.js';
import { fault, within, type DefinitionFault } from '../fault.js';
import type { Direction } from '../metric-definition.js';

/** The faults of a gate by itself: a value needs a direction to have a floor. */
export const checkGate = (gate: Gate, direction: Direction, path = 'gate'): readonly DefinitionFault[] =>
  gate.on === 'value' && direction === 'target'
    ? [
        fault(
          'gate-direction',
          within(path, 'on'),
          'expected a gate on the score for a metric whose target is best, and one on the value came',
        ),
      ]
    : [];
