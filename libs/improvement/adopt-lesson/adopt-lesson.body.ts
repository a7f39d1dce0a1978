import { Identifier, OneOf, Text } from '#kernel/body';
import { PlanBody } from '../plan/plan.body.js';

const INTO = ['playbook', 'onboarding-step', 'definition'] as const;

/** Takes a lesson into how things are done. */
export class AdoptLessonBody extends PlanBody {
  @Identifier('The lesson')
  lessonId!: string;

  @OneOf('What it is taken into', INTO)
  into!: (typeof INTO)[number];

  @Text('Which one', { max: 200 })
  reference!: string;

  @Text('Which version of it', { max: 60 })
  version!: string;
}
