import type { ActionSubject } from '#contracts';

/** The id of the document of an action: `<partner>.<program>.<action>`. */
export const actionKey = ({ partnerId, programId, actionId }: ActionSubject): string => `${partnerId}.${programId}.${actionId}`;

/** The one document that an event about an action touches. */
export const actionKeys = ({ data }: { readonly data: ActionSubject }): readonly string[] => [actionKey(data)];
