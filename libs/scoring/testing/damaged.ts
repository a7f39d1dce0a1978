/** A document with one thing wrong: the path of it, and the document. */
export type Damaged = readonly [path: string, document: unknown];

const WRONG = { wrong: true };

/** Every document that differs from a sound one by one thing: a field that is left out, or a figure, text or list that is an object instead. */
export function everyDamage(sound: unknown, mayLack: (path: string) => boolean = () => false, path = ''): readonly Damaged[] {
  if (Array.isArray(sound))
    return [
      [path, WRONG],
      ...sound.flatMap((item, index) =>
        everyDamage(item, mayLack, `${path}/${index}`).map(([at, damaged]) => [at, sound.with(index, damaged)] as const),
      ),
    ];
  if (typeof sound !== 'object' || sound === null) return [[path, WRONG]];
  return Object.entries(sound).flatMap(([name, value]) => {
    const at = `${path}/${name}`;
    const { [name]: _left, ...rest } = sound as Record<string, unknown>;
    const lacking: readonly Damaged[] = mayLack(at) ? [] : [[`${at}, left out`, rest]];
    return [
      ...lacking,
      ...everyDamage(value, mayLack, at).map(([where, damaged]) => [where, { ...sound, [name]: damaged }] as const),
    ];
  });
}
