import { lessonAdopted, lessonRecorded, type PlanSubject } from '#contracts';
import { ofPartner, reactionsOf, readModel } from '../read-model/index.js';
import { citation, firstPart } from '../shared/ids.js';
import { LessonDocument } from './lesson-document.js';

const { on } = reactionsOf<LessonDocument>();

const keys = ({ data }: { readonly data: PlanSubject & { readonly lessonId: string } }) => [
  `${data.partnerId}.${data.programId}.${data.planId}.${data.lessonId}`,
];

/** The lessons. */
export const lessons = readModel({
  name: 'lessons',
  version: 1,
  describes: 'What was learned from plans, and into which playbook, onboarding step or definition it was taken',
  document: LessonDocument,
  partnerField: 'partnerId',
  fields: {
    lessonId: 'string',
    planId: 'string',
    partnerId: 'string',
    programId: 'string',
    worked: 'boolean',
    isAdopted: 'boolean',
    recordedAt: 'string',
  },
  indexes: [
    ['partnerId', 'recordedAt'],
    ['programId', 'isAdopted', 'recordedAt'],
  ],
  defaultSort: [{ field: 'recordedAt', descending: true }],
  subjectOf: (id) => ofPartner(firstPart(id)),
  reactions: [
    on(lessonRecorded, keys, (_, { data, metadata }, { key }) => {
      const { lessonId, planId, partnerId, programId, lesson, worked, recordedBy, bySide } = data;
      const said = { lessonId, planId, partnerId, programId, lesson, worked, recordedBy, bySide };
      return { id: key, ...said, isAdopted: false, adoptions: [], recordedAt: metadata.recordedAt };
    }),
    on(lessonAdopted, keys, (lesson, event) => {
      const { into, reference, version, adoptedBy } = event.data;
      if (!lesson) return undefined;
      const adoptions = [...lesson.adoptions, { into, reference, version, adoptedBy, event: citation(event) }];
      return { ...lesson, isAdopted: true, adoptions, recordedAt: event.metadata.recordedAt };
    }),
  ],
  example: {
    id: 'orgenics-ltd.scms.on-time-by-summer.announce-early',
    lessonId: 'announce-early',
    planId: 'on-time-by-summer',
    partnerId: 'orgenics-ltd',
    programId: 'scms',
    lesson: 'Announcing a late line a week ahead saves the clinic a stockout',
    worked: true,
    recordedBy: 'noor',
    bySide: 'partner',
    isAdopted: true,
    adoptions: [
      {
        into: 'playbook',
        reference: 'late-deliveries',
        version: '4',
        adoptedBy: 'ama',
        event: 'improvement-orgenics-ltd.scms@31',
      },
    ],
    recordedAt: '2011-09-05T15:00:00.000Z',
  },
});
