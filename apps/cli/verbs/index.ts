import { backupVerb } from './backup.js';
import { copyVerb } from './copy.js';
import { dispatchVerb } from './dispatch.js';
import { importVerb } from './import.js';
import { keyVerb } from './key.js';
import { playVerb } from './play.js';
import { rebuildVerb } from './rebuild.js';
import { replayVerb } from './replay.js';
import { restoreVerb } from './restore.js';
import { switchBackVerb } from './switch-back.js';
import { tokenVerb } from './token.js';
import { unparkVerb } from './unpark.js';
import type { Verb } from './verb.js';
import { verifyVerb } from './verify.js';

/** Every verb, in the order of the help. */
export const verbs: readonly Verb[] = [
  importVerb,
  dispatchVerb,
  replayVerb,
  verifyVerb,
  rebuildVerb,
  switchBackVerb,
  unparkVerb,
  backupVerb,
  restoreVerb,
  copyVerb,
  playVerb,
  tokenVerb,
  keyVerb,
];
