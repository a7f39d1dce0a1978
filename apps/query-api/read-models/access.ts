import { ProblemError } from '#contracts';
import type { Credentials } from '#platform';
import type { AnyReadModel } from '#projections';
import type { Comparison, Document } from '#read-store';

/** The field of a document that says that its partner does not see it. */
const INTERNAL = 'internal';

/** The partner whose documents alone the credentials may see; `undefined` where they may see all. */
export const boundPartner = ({ partnerField }: AnyReadModel, { partnerId }: Credentials): string | undefined =>
  partnerField === undefined ? undefined : partnerId;

/** The comparison that keeps a list to what the credentials may see. */
export const visibleTo = (model: AnyReadModel, credentials: Credentials): readonly Comparison[] => {
  const partnerId = boundPartner(model, credentials);
  if (partnerId === undefined) return [];
  const own: Comparison = { field: model.partnerField ?? '', is: 'eq', value: partnerId };
  return INTERNAL in model.fields ? [own, { field: INTERNAL, is: 'exists', value: false }] : [own];
};

/** The document itself. Throws the same `not-found` for one that is not there and one that the credentials may not see. */
export const seen = (model: AnyReadModel, id: string, document: Document | undefined, credentials: Credentials): Document => {
  const partnerId = boundPartner(model, credentials);
  const isOwn = document?.[model.partnerField ?? ''] === partnerId && document?.[INTERNAL] === undefined;
  if (document && (partnerId === undefined || isOwn)) return document;
  throw new ProblemError('not-found', `there is no ${id} in ${model.name}`, { path: 'id' });
};
