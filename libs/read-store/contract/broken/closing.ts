import { replacing, type Breakings } from './broken.js';

/** Adapters that do not close. */
export const brokenClosing: Breakings = {
  'closing waits for what was accepted; afterwards everything is refused as unavailable': replacing(() => ({
    close: async () => undefined,
  })),
};
