import { ProblemError } from '#contracts';
import type { Credentials } from '#platform';
import type { AnyReadModel } from '#projections';
import type { Comparison, Document } from '#read-store';

/** The partner whose documents alone the credentials may see; `undefined` where they may see all. */
export const boundPartner = ({ partnerField }: AnyReadModel, { partnerId }: Credentials): string | undefined =>
  partnerField === undefined ? undefined : partnerId;

/** The comparison that keeps a list to what the credentials may see. */
export const visibleTo = (model: AnyReadModel, credentials: Credentials): readonly Comparison[] => {
  const partnerId = boundPartner(model, credentials);
  return partnerId === undefined ? [] : [{ field: model.partnerField ?? '', is: 'eq', value: partnerId }];
};

/** The document itself. Throws the same `not-found` for one that is not there and one that the credentials may not see. */
export const seen = (model: AnyReadModel, id: string, document: Document | undefined, credentials: Credentials): Document => {
  const partnerId = boundPartner(model, credentials);
  if (document && (partnerId === undefined || document[model.partnerField ?? ''] === partnerId)) return document;
  throw new ProblemError('not-found', `there is no ${id} in ${model.name}`, { path: 'id' });
};
