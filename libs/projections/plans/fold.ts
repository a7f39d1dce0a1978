import {
  actionCancelled,
  actionCompleted,
  actionReopened,
  improvementStream,
  planAbandoned,
  planAgreed,
  planChangeRequested,
  planCompleted,
  planDeclined,
  planImposed,
  planOpened,
  type ActionSubject,
  type PlanSubject,
  type PlanTerms,
} from '#contracts';
import { actionsSlice, plansSlice, type Actions, type Plans } from '#improvement';
import type { RecordedEvent, Side } from '#kernel';
import { reactionsOf, type Reference } from '../read-model/index.js';
import type { PlanDocument } from './plan-document.js';

/** What a plan is folded with: which plans there are, and how their actions stand. */
export type PlanReferences = {
  readonly plans: Reference<Plans, PlanDocument>;
  readonly actions: Reference<Actions, PlanDocument>;
};

interface OfPartnerAndProgram {
  readonly partnerId: string;
  readonly programId: string;
}

const ofStream = {
  ofEvent: ({ data }: RecordedEvent) => {
    const { partnerId, programId } = data as OfPartnerAndProgram;
    return improvementStream(partnerId, programId);
  },
  ofDocument: ({ partnerId, programId }: OfPartnerAndProgram) => improvementStream(partnerId, programId),
};

/** The references of plans. */
export const planReferences: PlanReferences = {
  plans: { slice: plansSlice, ...ofStream },
  actions: { slice: actionsSlice, ...ofStream },
};

const { on } = reactionsOf<PlanDocument, PlanReferences>();

type Items = PlanDocument['items'];

const idOf = ({ partnerId, programId }: OfPartnerAndProgram, planId: string): string => `${partnerId}.${programId}.${planId}`;
const keys = ({ data }: { readonly data: PlanSubject }) => [idOf(data, data.planId)];

/** The plans that an action is part of. */
const keysOfAction = ({ data }: { readonly data: ActionSubject }, { plans }: { readonly plans: Plans }) =>
  [...plans.values()]
    .filter(({ terms }) => terms.items.some(({ actionId }) => actionId === data.actionId))
    .map(({ subject }) => idOf(subject, subject.planId));

const otherSide = (side: Side): Side => (side === 'vendor' ? 'partner' : 'vendor');

const counted = (items: Items) => ({
  items,
  planned: items.length,
  done: items.filter(({ standing }) => standing === 'completed').length,
  late: items.filter(({ onTime }) => onTime === false).length,
  cancelled: items.filter(({ standing }) => standing === 'cancelled').length,
});

/** The actions of the terms, each as it stood in the plan before, or as its last event says. */
function itemsOf({ items }: PlanTerms, before: Items, actions: Actions): Items {
  return items.map((item) => {
    const known = before.find(({ actionId }) => actionId === item.actionId);
    const status = actions.get(item.actionId)?.status;
    const standing =
      status === 'cancelled' ? 'cancelled' : status === 'completed' || status === 'verified' ? 'completed' : 'to-do';
    return { ...(known ?? { standing }), ...item };
  });
}

/** Every event of the plan leaves its mark on it. */
const changed = (plan: PlanDocument, event: RecordedEvent, change: Partial<PlanDocument>): PlanDocument => ({
  ...plan,
  ...change,
  revision: event.revision,
  recordedAt: event.metadata.recordedAt,
});

/** Nothing waits for an answer any more. */
const settled = ({ waitsFor: _waitsFor, onTheTable: _onTheTable, ...plan }: PlanDocument): PlanDocument => plan;

/** An action of the plan stands otherwise. */
function withItem(
  plan: PlanDocument,
  { data, metadata }: RecordedEvent<string, ActionSubject>,
  standing: Partial<Items[number]>,
) {
  const items = plan.items.map((item) => {
    if (item.actionId !== data.actionId) return item;
    const { onTime: _onTime, ...rest } = item;
    return { ...rest, ...standing };
  });
  return { ...plan, ...counted(items), recordedAt: metadata.recordedAt };
}

/** What becomes of a plan, event by event. */
export const planReactions = [
  on(planOpened, keys, (_, event, { key, references }) => {
    const { terms, proposedBy, ...subject } = event.data;
    return {
      id: key,
      ...subject,
      status: 'proposed',
      isImposed: false,
      terms,
      proposedBy,
      waitsFor: otherSide(proposedBy),
      onTheTable: terms,
      ...counted(itemsOf(terms, [], references.actions)),
      revision: event.revision,
      recordedAt: event.metadata.recordedAt,
    };
  }),
  on(planChangeRequested, keys, (plan, event, { references }) => {
    if (!plan) return undefined;
    const { terms, proposedBy, rationale } = event.data;
    const tabled = { waitsFor: otherSide(proposedBy), onTheTable: terms, rationale };
    if (plan.status !== 'proposed') return changed(plan, event, tabled);
    return changed(plan, event, { ...tabled, terms, proposedBy, ...counted(itemsOf(terms, plan.items, references.actions)) });
  }),
  on(planAgreed, keys, (plan, event, { references }) => {
    const { terms, proposedBy } = event.data;
    if (!plan) return undefined;
    const items = counted(itemsOf(terms, plan.items, references.actions));
    return changed(settled(plan), event, { status: plan.isImposed ? 'imposed' : 'agreed', terms, proposedBy, ...items });
  }),
  on(planDeclined, keys, (plan, event) => {
    const { rationale } = event.data;
    return plan && changed(settled(plan), event, { status: plan.status === 'proposed' ? 'declined' : plan.status, rationale });
  }),
  on(planImposed, keys, (plan, event) => {
    const { effectiveFrom: noticeUntil, rationale } = event.data;
    return plan && changed(settled(plan), event, { status: 'imposed', isImposed: true, noticeUntil, rationale });
  }),
  on(planCompleted, keys, (plan, event) => {
    const { outcome, results, completedOn, onTime, rationale } = event.data;
    const end = { outcome, results, completedOn, onTime, ...(rationale !== undefined && { rationale }) };
    return plan && changed(settled(plan), event, { status: 'completed', ...end });
  }),
  on(
    planAbandoned,
    keys,
    (plan, event) => plan && changed(settled(plan), event, { status: 'abandoned', rationale: event.data.rationale }),
  ),
  on(
    actionCompleted,
    keysOfAction,
    (plan, event) => plan && withItem(plan, event, { standing: 'completed', onTime: event.data.onTime }),
  ),
  on(actionCancelled, keysOfAction, (plan, event) => plan && withItem(plan, event, { standing: 'cancelled' })),
  on(actionReopened, keysOfAction, (plan, event) => plan && withItem(plan, event, { standing: 'to-do' })),
];
