import { feedback } from '#feedback';
import { goals } from '#goals';
import { improvement } from '#improvement';
import type { Capability } from '#kernel';
import { metrics } from '#metrics';
import { partners } from '#partners';
import { programs } from '#programs';
import { reviews } from '#reviews';
import { schedule } from '#schedule';

/** Every capability of the ledger. One may use only those above it. */
export const capabilities: readonly Capability[] = [programs, partners, metrics, goals, reviews, schedule, improvement, feedback];
