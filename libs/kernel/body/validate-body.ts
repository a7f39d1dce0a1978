import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import type { BodyClass } from '../decider/command.js';
import type { Fault } from './fault.js';
import { soundBody } from './sound-body.js';

const UNKNOWN_FIELD = 'whitelistValidation';

const faultsOf = (error: ValidationError, parent: string): Fault[] => {
  const path = parent ? `${parent}.${error.property}` : error.property;
  const own = Object.entries(error.constraints ?? {}).flatMap(([constraint, message]) =>
    constraint === UNKNOWN_FIELD
      ? [{ path, code: 'field-unknown', message: 'expected no such field' }]
      : (shapeFaults(error, constraint, path) ?? [{ path, code: 'field-invalid', message }]),
  );
  return [...own, ...(error.children ?? []).flatMap((child) => faultsOf(child, path))];
};

/** Validators that look into a value report each of its faults through `contexts`. */
const shapeFaults = (error: ValidationError, constraint: string, path: string): Fault[] | undefined => {
  const within = (error.contexts?.[constraint] as { faults?: (value: unknown) => readonly Fault[] } | undefined)?.faults;
  return within?.(error.value).map((fault) => ({ ...fault, path: fault.path ? `${path}.${fault.path}` : path }));
};

/** The body as its class, or every fault that it has. Unknown fields are faults. */
export function validateBody<Body extends object>(
  bodyClass: BodyClass<Body>,
  plain: unknown,
): { readonly body: Body } | { readonly faults: readonly Fault[] } {
  if (typeof plain !== 'object' || plain === null || Array.isArray(plain))
    return { faults: [{ path: '', code: 'field-invalid', message: 'expected a JSON object' }] };
  const sound = soundBody(bodyClass, plain);
  return sound ? { body: sound } : validateByClass(bodyClass, plain);
}

/** What two validators of a field say alike, once. */
const distinct = (faults: readonly Fault[]): readonly Fault[] => [
  ...new Map(faults.map((fault) => [`${fault.path} ${fault.message}`, fault])).values(),
];

/** What class-validator itself says of the body: the same, and every fault. */
export function validateByClass<Body extends object>(
  bodyClass: BodyClass<Body>,
  plain: object,
): { readonly body: Body } | { readonly faults: readonly Fault[] } {
  const body = plainToInstance(bodyClass, plain);
  const errors = validateSync(body, {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: true,
  });
  return errors.length > 0 ? { faults: distinct(errors.flatMap((error) => faultsOf(error, ''))) } : { body };
}
