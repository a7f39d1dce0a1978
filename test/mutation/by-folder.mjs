const COLUMNS = ['mutants', 'killed', 'endless', 'timed out', 'survived', 'not met', 'score', 'without timeouts'];

const folderOf = (file) =>
  file
    .split('/')
    .slice(1, 3)
    .join('/')
    .replace(/\/[^/]*\.ts$/, '');
const roomOf = (file) => file.split('/')[1];

const share = (part, whole) => (whole === 0 ? '' : `${((100 * part) / whole).toFixed(1)}%`);

/** What became of mutants. Endless: met so often that it cannot end; timed out: by the clock, which a busy machine could be to blame for. */
function scoresOf(mutants) {
  const count = (holds) => mutants.filter(holds).length;
  const [killed, timeouts] = [count(({ status }) => status === 'Killed'), count(({ status }) => status === 'Timeout')];
  const endless = count(({ status, statusReason }) => status === 'Timeout' && statusReason !== undefined);
  const [survived, notMet] = [count(({ status }) => status === 'Survived'), count(({ status }) => status === 'NoCoverage')];
  const valid = killed + timeouts + survived + notMet;
  const byClock = timeouts - endless;
  return [
    valid,
    killed,
    endless,
    byClock,
    survived,
    notMet,
    share(killed + timeouts, valid),
    share(killed + endless, valid - byClock),
  ];
}

const rowsOf = (files, groupOf) =>
  [...Map.groupBy(files, ([file]) => groupOf(file))]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([group, held]) => [group, ...scoresOf(held.flatMap(([, { mutants }]) => mutants))]);

/** Says after a run how each folder, each room and both together did. */
export class ByFolder {
  onMutationTestReportReady({ files }) {
    const all = Object.entries(files);
    const rows = [...rowsOf(all, folderOf), ...rowsOf(all, roomOf), ...rowsOf(all, () => 'both rooms')];
    const table = [['', ...COLUMNS], ...rows].map((row) =>
      row.map((cell, at) => String(cell)[at === 0 ? 'padEnd' : 'padStart'](at === 0 ? 24 : 10)),
    );
    process.stdout.write(`${table.map((row) => row.join(' ')).join('\n')}\n`);
  }
}
