import { Type } from 'typebox';
import { DecimalField, Identifier, Optional, Shape, Text } from '#kernel/body';

const PARTS = ['tolerance', 'baseline', 'stretch'] as const;

/** Terms that may be left out of a goal. */
export type OptionalTerm = (typeof PARTS)[number];

/** The terms of a goal, in full. */
export class TermsBody {
  @Text('What is to be reached, in words')
  statement!: string;

  @DecimalField('The value to reach, in the unit of the metric')
  target!: string;

  @Optional()
  @DecimalField('How far from the target still counts as reached; only where the target is best; 0 unless given')
  tolerance?: string;

  @Optional()
  @DecimalField('The value that progress is counted from')
  baseline?: string;

  @Optional()
  @DecimalField('A value beyond the target, for those who reach further')
  stretch?: string;

  @DecimalField('Weight among the goals of the partner; 0 for one that is only watched')
  weight!: string;

  @Identifier('The objective of the program that it serves')
  objectiveId!: string;

  @Optional()
  @Identifier('The business function that it concerns; that of the objective unless given')
  function?: string;

  @Text('Who answers for it: a pseudonymous id', { max: 200 })
  owner!: string;
}

/** Other terms: what is left out stays as it is. */
export class OtherTermsBody {
  @Optional()
  @Text('What is to be reached, in words')
  statement?: string;

  @Optional()
  @DecimalField('The value to reach, in the unit of the metric')
  target?: string;

  @Optional()
  @DecimalField('How far from the target still counts as reached; only where the target is best')
  tolerance?: string;

  @Optional()
  @DecimalField('The value that progress is counted from')
  baseline?: string;

  @Optional()
  @DecimalField('A value beyond the target, for those who reach further')
  stretch?: string;

  @Optional()
  @DecimalField('Weight among the goals of the partner; 0 for one that is only watched')
  weight?: string;

  @Optional()
  @Identifier('The objective of the program that it serves')
  objectiveId?: string;

  @Optional()
  @Identifier('The business function that it concerns')
  function?: string;

  @Optional()
  @Text('Who answers for it: a pseudonymous id', { max: 200 })
  owner?: string;

  @Optional()
  @Shape(Type.Array(Type.Enum([...PARTS]), { uniqueItems: true }), 'Terms that are to be left out from now on')
  without?: OptionalTerm[];
}
