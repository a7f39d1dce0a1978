import { PERIOD_ID_PATTERN } from '#calendar';
import { Pattern } from '#kernel/body';

/** A field of a body that names a period. */
export const PeriodField = (description: string): PropertyDecorator =>
  Pattern(description, new RegExp(PERIOD_ID_PATTERN), 'the id of a period, such as FY2011-P04');
