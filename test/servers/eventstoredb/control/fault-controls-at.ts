import type { FaultControls } from '../faults/fault-controls.js';

/** Makes a stand-in of another process fail, by its control channel. Rejects where that does not understand. */
export function faultControlsAt(url: string): FaultControls {
  const ask = async (fault: keyof FaultControls, argument: object = {}): Promise<void> => {
    const response = await fetch(`${url}/${fault}`, { method: 'POST', body: JSON.stringify(argument) });
    const words = await response.text();
    if (!response.ok) throw new Error(`${fault}: ${words.trim()}`);
  };
  return {
    loseAppends: (which) => ask('loseAppends', which),
    cutSubscriptions: (which) => ask('cutSubscriptions', which),
    endSubscriptions: (which) => ask('endSubscriptions', which),
    checkpointEarly: () => ask('checkpointEarly'),
    slowDown: (by) => ask('slowDown', by),
    freeze: () => ask('freeze'),
    thaw: () => ask('thaw'),
    cutConnections: () => ask('cutConnections'),
    down: () => ask('down'),
    up: () => ask('up'),
    restart: () => ask('restart'),
    wipe: () => ask('wipe'),
    heal: () => ask('heal'),
  };
}
