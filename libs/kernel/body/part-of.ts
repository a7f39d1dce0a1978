import { Type } from 'class-transformer';
import type { BodyClass } from '../decider/command.js';

const partsOf = new WeakMap<object, Map<string | symbol, () => BodyClass<object>>>();

/** The field holds an object of the class, or a list of such: class-transformer makes them, and `partOf` tells of them. */
export const Holds =
  (part: () => BodyClass<object>): PropertyDecorator =>
  (target, field) => {
    Type(part)(target, field);
    partsOf.set(target, (partsOf.get(target) ?? new Map<string | symbol, () => BodyClass<object>>()).set(field, part));
  };

/** The class whose objects a field of the body holds, as `Holds` declared it there or on a class that it extends. */
export function partOf(bodyClass: BodyClass<object>, field: string): BodyClass<object> | undefined {
  for (let of: object | null = bodyClass.prototype as object; of; of = Object.getPrototypeOf(of) as object | null) {
    const part = partsOf.get(of)?.get(field);
    if (part) return part();
  }
  return undefined;
}
