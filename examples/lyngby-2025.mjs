#!/usr/bin/env node
// Lyngby-Taarbæk's review of closed cases, spring 2025, by the command line: 170 closed cases imported as of 14 March, those
// that were incomplete to a greater degree notified anew on Saturday 5 April, assessed within 24 hours, heard from Tuesday
// 8 April, and reopened, each on its old case. Nothing about which cases they are is written here: `check` finds them.
//
//   node examples/lyngby-2025.mjs [--lang en]
//
// Every command has a key of its own case, so a second run gets the answers of the first and changes nothing.

import { fileURLToPath } from 'node:url';
import { Terminal } from './terminal.mjs';

const list = fileURLToPath(new URL('lyngby-lukkede-sager.csv', import.meta.url));
const asOf = '14-03-2025';
const notifiedAt = '05-04-2025 10:00';
const assessedAt = '06-04-2025 09:00';
const hearingDays = ['08-04-2025', '09-04-2025', '10-04-2025'];

process.env['SAGSGANG_MUNICIPALITY'] ??= 'lyngby';
const at = process.argv.indexOf('--lang');
const lang = at > 0 && process.argv[at + 1] === 'en' ? 'en' : 'da';
const terminal = new Terminal(lang);

const say = (da, en) => process.stdout.write(`${lang === 'en' ? en : da}\n`);

async function sagsgang(...args) {
  const { code, stdout, stderr } = await terminal.call(args);
  if (code !== 0) throw new Error(`sagsgang ${args.join(' ')}\n${stdout}${stderr}`);
  return stdout;
}

const read = async (...args) => JSON.parse(await sagsgang(...args, '--json'));
const readLines = async (...args) =>
  (await sagsgang(...args, '--json'))
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

/** One case found incomplete: notified, assessed, heard and reopened. Answers its line of the table. */
async function takenUpAgain({ sagsnr, unmet }, index) {
  const { caseId, worker } = await read('case', 'show', sagsnr);
  const does = (step, ...options) =>
    read('case', step, sagsnr, ...options, '--as', worker, '--key', `lyngby-2025-${step}-${sagsnr}`);
  const notified = await does(
    'notify',
    ...['--notifier', 'kommune', '--duty', 'skærpet underretningspligt', '--at', notifiedAt],
    ...['--content', 'Gennemgangen af lukkede sager viste, at sagen var lukket for tidligt.'],
  );
  const [entry] = notified.entries;
  await does(
    'assess',
    ...['--notifications', `${entry}`, '--danger', 'nej', '--acute', 'nej', '--at', assessedAt],
    ...['--reasons', 'Sagen tages op igen; der er ikke tegn på akut fare.'],
  );
  const heardOn = hearingDays[index % hearingDays.length];
  await does('hear-parties', '--at', heardOn);
  await does('reopen', '--reason', 'ny underretning', '--grounds', 'Gennemgangen af lukkede sager, marts 2025.');
  const { rules } = await read('case', 'why', sagsnr, 'K02');
  const assessment = rules[0].findings.find(({ subject }) => subject === entry);
  const { caseId: after, closedOn, caseNumber } = await read('case', 'show', sagsnr);
  return { sagsnr, caseNumber, unmet, worker, heardOn, assessment, reopened: after === caseId && closedOn === null };
}

function table(lines) {
  const words = lang === 'en' ? english : danish;
  const rows = lines.map((line) => [
    line.sagsnr,
    line.unmet.join(', '),
    line.worker,
    `${notifiedAt.slice(0, 5)} ${notifiedAt.slice(11)}`,
    local(line.assessment.due.instant),
    `${assessedAt.slice(0, 5)} ${assessedAt.slice(11)}`,
    `${words.standing[line.assessment.standing]}${line.assessment.recordedLate ? `, ${words.recordedLate}` : ''}`,
    line.heardOn.slice(0, 5),
    line.reopened ? `${words.reopened} (${line.caseNumber})` : words.notReopened,
  ]);
  const widths = words.columns.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i].length)));
  const shown = (cells) =>
    cells
      .map((cell, i) => cell.padEnd(widths[i]))
      .join('  ')
      .trimEnd();
  return [shown(words.columns), shown(widths.map((width) => '─'.repeat(width))), ...rows.map(shown)].join('\n');
}

/** Local day and time of an instant, `06-04 10:00`. */
function local(instant) {
  const options = {
    day: '2-digit',
    month: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Europe/Copenhagen',
  };
  const parts = new Intl.DateTimeFormat('en-GB', { ...options, hourCycle: 'h23' }).formatToParts(new Date(instant));
  const { day, month, hour, minute } = Object.fromEntries(parts.map(({ type, value }) => [type, value]));
  return `${day}-${month} ${hour}:${minute}`;
}

const danish = {
  columns: ['Sag', 'Ufuldstændig ved', 'Rådg.', 'Underrettet', '24 t udløb', 'Vurderet', 'K02', 'Hørt', 'Genåbnet'],
  standing: { met: 'overholdt', lapsed: 'overskredet', outstanding: 'udestår', notYetDue: 'løber' },
  recordedLate: 'efterregistreret',
  reopened: 'samme sag',
  notReopened: 'nej',
};

const english = {
  columns: ['Case', 'Incomplete by', 'Worker', 'Notified', '24 h due', 'Assessed', 'K02', 'Heard', 'Reopened'],
  standing: { met: 'met', lapsed: 'late', outstanding: 'outstanding', notYetDue: 'running' },
  recordedLate: 'recorded late',
  reopened: 'same case',
  notReopened: 'no',
};

try {
  say(
    'Gennemgang af lukkede sager, Lyngby-Taarbæk, foråret 2025',
    'Review of closed cases, Lyngby-Taarbæk, spring 2025',
  );
  say(
    `\n$ sagsgang import ${'examples/lyngby-lukkede-sager.csv'} --as-of ${asOf}`,
    `\n$ sagsgang import examples/lyngby-lukkede-sager.csv --as-of ${asOf}`,
  );
  process.stdout.write(
    (await sagsgang('import', list, '--as-of', asOf, '--as', 'DRF')).split('\n').slice(0, 5).join('\n') + '\n',
  );

  const judged = await readLines('check', list, '--as-of', asOf);
  const found = judged.filter(({ closure }) => closure === 'større grad');
  const closed = judged.filter(({ closure }) => closure !== undefined);
  say(
    `\n${found.length} af ${closed.length} lukkede sager er ufuldstændige i større grad. De underrettes på ny lørdag den 5. april 2025 kl. 10.\nDe 24 timer løber hen over søndagen: vurderingen skal foreligge søndag den 6. april kl. 10.\n`,
    `\n${found.length} of ${closed.length} closed cases are incomplete to a greater degree. They are notified anew on Saturday 5 April 2025 at 10:00.\nThe 24 hours run through Sunday: the assessment is due on Sunday 6 April at 10:00.\n`,
  );
  const lines = [];
  for (const [index, one] of found.entries()) lines.push(await takenUpAgain(one, index));
  process.stdout.write(`${table(lines)}\n`);

  const met = lines.filter(({ assessment }) => assessment.standing === 'met').length;
  const reopened = lines.filter((line) => line.reopened).length;
  say(
    `\nVurderet inden for 24 timer: ${met} af ${lines.length}. Genåbnet på den gamle sag: ${reopened} af ${lines.length}.\nSkridtene hører til foråret 2025, men er ført i journalen i dag; derfor står de som efterregistreret og tælles for sig.`,
    `\nAssessed within 24 hours: ${met} of ${lines.length}. Reopened on the old case: ${reopened} of ${lines.length}.\nThe steps belong to spring 2025 but were entered today; so they are marked as recorded late and counted apart.`,
  );
} finally {
  await terminal.close();
}
