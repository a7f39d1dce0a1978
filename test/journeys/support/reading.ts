import { Decimal, sum } from '#kernel';
import { readModels } from '#projections';

/** Gets a resource of a ledger, as JSON or in the media type asked for. */
export type Get = (path: string, headers?: Readonly<Record<string, string>>) => Promise<Response>;

/** A document of a read model, as it is read. */
export type Document = Readonly<Record<string, unknown>> & { readonly id: string };

/** A year's figures of a metric, or a quarter's or a month's. */
export interface Facts {
  readonly records: number;
  readonly sum: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly excluded: { readonly [reason in 'missing' | 'notApplicable']: { readonly records: number } };
}

/** Everything in a read model, by id, once it holds everything in the log. */
export async function allOf(get: Get, readModel: string): Promise<readonly Document[]> {
  const { data } = (await (await get('/v1/ledger')).json()) as { data: { head: string } };
  await caughtUp(get, readModel, data.head);
  const lines = (await (await get(`/v1/${readModel}`, { accept: 'application/x-ndjson' })).text()).split('\n');
  const documents = lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Document);
  return documents.toSorted(({ id: left }, { id: right }) => (left < right ? -1 : 1));
}

const caughtUp = async (get: Get, readModel: string, head: string): Promise<void> => {
  for (;;) {
    const response = await get(`/v1/${readModel}?after=${head}&limit=1&fields=id`);
    if (response.ok) return;
    const problem = (await response.json()) as { readonly code?: string };
    if (problem.code !== 'wait-timed-out') throw new Error(JSON.stringify(problem));
  }
};

/** Everything that can be read of a ledger: each read model's documents. */
export async function everythingIn(get: Get): Promise<Readonly<Record<string, readonly Document[]>>> {
  const read: Record<string, readonly Document[]> = {};
  for (const { name } of readModels) read[name] = await allOf(get, name);
  return read;
}

/** A partner's figures of a metric by period of a granularity, as the trends read model has them. */
export async function factsOf(
  get: Get,
  partnerId: string,
  metricId: string,
  granularity = 'year',
): Promise<ReadonlyMap<string, Facts>> {
  const all = await allOf(get, 'trends');
  const own = all.filter((trend) => trend['partnerId'] === partnerId && trend['metricId'] === metricId);
  return new Map(
    own
      .filter((trend) => trend['granularity'] === granularity)
      .map((trend) => [String(trend['periodId']), trend['facts'] as Facts]),
  );
}

/** Numerator and denominator over all periods. */
export const ratioOver = (facts: ReadonlyMap<string, Facts>): readonly [numerator: string, denominator: string] => [
  sum([...facts.values()].map(({ numerator }) => numerator)).toString(),
  sum([...facts.values()].map(({ denominator }) => denominator)).toString(),
];

/** A ratio as a percentage with two decimals. */
export const percentage = ([numerator, denominator]: readonly [string, string]): string =>
  new Decimal(numerator).times(100).dividedBy(denominator).toFixed(2);
