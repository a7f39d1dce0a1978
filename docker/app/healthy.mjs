// Whether the process in this container can serve. Only liveness is open: with HEALTH_API_KEY_FILE, an API key of the scope `read`, it is
// asked for readiness instead. Exit code 0: it can.
import { readFile } from 'node:fs/promises';

const { PORT = '3000', HEALTH_API_KEY_FILE: file } = process.env;
const [path, headers] = file ? ['ready', { 'x-api-key': (await readFile(file, 'utf8')).trim() }] : ['live', {}];

const told = await fetch(`http://127.0.0.1:${PORT}/health/${path}`, { headers, signal: AbortSignal.timeout(4_000) }).then(
  async (response) => ({ ok: response.ok, text: `${response.status} ${await response.text()}` }),
  (error) => ({ ok: false, text: String(error.cause ?? error) }),
);
// Docker keeps the last answers of each check: `docker inspect` shows them.
process.stdout.write(`${told.text.slice(0, 4_000)}\n`);
process.exitCode = told.ok ? 0 : 1;
