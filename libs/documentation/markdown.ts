/** Text that stands in one cell of a table. */
const cell = (text: string): string => text.replaceAll('|', String.raw`\|`).replaceAll(/\s*\n\s*/g, ' ');

/** A table with a row of headings. */
export const table = (headings: readonly string[], rows: readonly (readonly string[])[]): string =>
  [headings, headings.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

/** Text in the type of code. */
export const code = (text: string): string => `\`${text}\``;

/** Each in the type of code, between commas. */
export const codes = (texts: readonly string[]): string => texts.map(code).join(', ');

/** A value as JSON to be read. */
export const json = (value: unknown): string => `\`\`\`json\n${JSON.stringify(value, null, 2)}\n\`\`\``;

/** A link to a file beside this one, or below it. */
export const link = (text: string, target: string): string => `[${text}](${target})`;

const GENERATED = '<!-- Made from the declarations in the code by `npm run docs`; changes made here are lost. -->';

/** A page: its title, and its paragraphs, tables and headings with a blank line between. */
export const page = (title: string, ...parts: readonly string[]): string =>
  `${[GENERATED, `# ${title}`, ...parts.filter((part) => part !== '')].join('\n\n')}\n`;
