import type { Signal } from '#contracts';

/** What a signal is about, as one text: the metric, and the kind of signal. */
export const signalKey = ({ metricId, kind }: Pick<Signal, 'metricId' | 'kind'>): string => `${metricId}.${kind}`;
