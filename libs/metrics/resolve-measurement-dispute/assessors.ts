import { assessmentRecorded, goalAssessed, reviewConcluded } from '#contracts';
import { on, slice, type Actor } from '#kernel';

/** Somebody who judged something by what was measured in certain days. */
interface Assessor {
  readonly programId: string;
  readonly from: string;
  readonly to: string;
  /** The one metric that was judged; `undefined` where it was all of a card. */
  readonly metricId?: string;
  readonly actor: Actor;
}

/** Who assessed goals, and assessed or concluded reviews, of a partner. */
export type Assessors = readonly Assessor[];

type Judged = Omit<Assessor, 'actor'>;

const days = ({ programId, from, to }: Judged): Judged => ({ programId, from, to });

/** Those who assessed anything of a partner, and of which days. */
export const assessors = slice<Assessors>({
  name: 'assessors',
  version: 1,
  of: 'partner',
  initial: [],
  reactions: [
    on(assessmentRecorded, (state, { data, metadata: { actor } }) => [...state, { ...days(data), actor }]),
    on(reviewConcluded, (state, { data, metadata: { actor } }) => [...state, { ...days(data), actor }]),
    on(goalAssessed, (state, { data, metadata: { actor } }) => [...state, { ...days(data), metricId: data.metricId, actor }]),
  ],
});

/** Everyone who judged a metric of a program by what was measured on a day. */
export const assessorsOf = (all: Assessors, programId: string, metricId: string, day: string): readonly Actor[] =>
  all
    .filter((each) => each.programId === programId && each.from <= day && day <= each.to)
    .filter((each) => each.metricId === undefined || each.metricId === metricId)
    .map(({ actor }) => actor);
