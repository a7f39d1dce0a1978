import { readStoreContract } from '#read-store/contract';
import { memoryHarness } from './memory-harness.js';

readStoreContract('the read store in memory', memoryHarness);
