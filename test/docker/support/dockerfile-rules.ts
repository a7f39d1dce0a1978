/** An instruction of a Dockerfile, its continued lines joined. */
interface Instruction {
  readonly name: string;
  readonly rest: string;
}

const instructionsOf = (text: string): readonly Instruction[] =>
  text
    .replaceAll(/\\\n\s*/g, ' ')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => {
      const [name = '', ...rest] = line.trim().split(/\s+/);
      return { name: name.toUpperCase(), rest: rest.join(' ') };
    });

/** The instructions of the last stage: what is shipped. */
const shipped = (instructions: readonly Instruction[]): readonly Instruction[] =>
  instructions.slice(instructions.findLastIndex(({ name }) => name === 'FROM'));

const isExecForm = (rest: string): boolean => {
  try {
    const parsed: unknown = JSON.parse(rest.slice(rest.indexOf('[')));
    return Array.isArray(parsed) && parsed.every((part) => typeof part === 'string');
  } catch {
    return false;
  }
};

const PINNED = /^[\w./-]+:\d+\.\d+\.\d+[\w.-]*$/;

const imagesOf = (instructions: readonly Instruction[]): readonly string[] => {
  const defaults = new Map(
    instructions.filter(({ name }) => name === 'ARG').map(({ rest }) => rest.split('=', 2) as [string, string]),
  );
  return instructions
    .filter(({ name }) => name === 'FROM')
    .map(({ rest }) => (rest.split(' ')[0] ?? '').replace(/^\$\{(\w+)\}$/, (_, name: string) => defaults.get(name) ?? ''));
};

/** What is wrong with a Dockerfile, a sentence each. */
export function dockerfileFaults(text: string): readonly string[] {
  const instructions = instructionsOf(text);
  const last = shipped(instructions);
  const named = (name: string) => last.filter((instruction) => instruction.name === name);
  const user = named('USER').at(-1)?.rest.split(':')[0];
  const moving = imagesOf(instructions).filter((image) => !PINNED.test(image));
  return [
    ...moving.map((image) => `the image ${image} is not pinned to a release`),
    ...(user === undefined || user === 'root' || user === '0' ? ['the image runs as root'] : []),
    ...['ENTRYPOINT', 'CMD', 'HEALTHCHECK'].flatMap((name) =>
      named(name).length === 1 && isExecForm(named(name)[0]?.rest ?? '') ? [] : [`${name} is not given once, in its exec form`],
    ),
    ...(instructions.filter(({ name }) => name === 'FROM').length < 2 ? ['the image holds what it was built with'] : []),
    ...(instructions.some(({ name }) => name === 'ADD') ? ['ADD takes from anywhere, and unpacks: use COPY'] : []),
    ...(last.some(({ name, rest }) => name === 'COPY' && /^\.\s/.test(rest)) ? ['everything is copied into the image'] : []),
    ...(last.some(({ rest }) => /\b(npm|apk|apt-get)\b/.test(rest)) ? ['something is installed in the last stage'] : []),
    ...(instructions.some(({ name, rest }) => ['ENV', 'ARG'].includes(name) && /PASSWORD|SECRET|TOKEN/.test(rest))
      ? ['a secret is part of the image']
      : []),
  ];
}
