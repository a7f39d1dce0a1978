/** Tells the person what is being done meanwhile, apart from what the task itself prints. */
export const say = (text) => process.stderr.write(`· ${text}\n`);
