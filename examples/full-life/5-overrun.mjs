import { rowsWith } from './storyteller.mjs';
import { addDays, workdayUpTo } from './time.mjs';

/** The examination overruns its four months: provisional assessment, the missed deadline, and the conclusion. */
export async function overrun(story, { measure, fromPsychologist }) {
  story.chapter({
    da: '5. Undersøgelsen overskrider de fire måneder',
    en: '5. The examination overruns its four months',
  });
  const { deadlines } = JSON.parse(await story.quietly(['case', 'deadlines', story.case, '--json']));
  const { dueDate } = deadlines.find(({ rule }) => rule === 'K04');
  await story.until(workdayUpTo(dueDate), '14:00');
  await story.looks('B03', ['case', 'why', story.case, 'K04'], {
    da: 'Psykologens rapport mangler. Hvornår skal undersøgelsen være færdig, og hvorfor?',
    en: 'The psychologist’s report is missing. When must the examination be finished, and why?',
  });
  await story.does(
    'B03',
    'provisional-assessment',
    ['--assessment', 'Foreløbigt: behov for familiebehandling ved siden af anbringelsen.'],
    {
      da: 'Den når det ikke; derfor en foreløbig vurdering, mens der endnu er tid.',
      en: 'It will not be in time; hence a provisional assessment while there still is.',
    },
  );
  await story.does('B03', 'note', ['--note', 'Psykologen er sygemeldt; rapporten loves om tre uger.'], {
    da: 'Grunden noteres.',
    en: 'The reason is noted.',
  });
  await story.does('B03', 'wait', ['--until', story.date(150), '--on', 'Psykologens rapport'], {
    da: 'Sagen afventer rapporten. Det dæmper advarsler, aldrig en overskridelse.',
    en: 'The case waits for the report. That silences warnings, never a breach.',
  });
  await story.until(addDays(workdayUpTo(dueDate), 5), '09:00');
  await story.looks(
    'B03',
    ['case', 'journal', story.case],
    {
      da: 'Sagsgang har selv ført overskridelsen i journalen ved midnat. Kun K04: den foreløbige vurdering nåede sin frist.',
      en: 'Sagsgang recorded the breach itself at midnight. Only K04: the provisional assessment was in time.',
    },
    lastEntry,
  );
  await story.looks(
    'B03',
    ['case', 'deadlines', story.case],
    { da: 'I listen over frister:', en: 'In the list of deadlines:' },
    (lines) => rowsWith(/ K0[45] /, lines),
  );
  await story.until(138, '10:00');
  await story.does('B03', 'receive-statement', ['--statement', `${fromPsychologist}`], {
    da: 'Psykologens udtalelse er modtaget.',
    en: 'The psychologist’s statement was received.',
  });
  await story.does('B03', 'stop-waiting', [], { da: 'Rapporten er kommet.', en: 'The report has come.' });
  await story.does(
    'B03',
    'finish-examination',
    [
      ...[
        '--support-needed',
        'ja',
        '--running-measure',
        'fortsættes',
        '--conclusion',
        'Familiebehandling, så barnet kan komme hjem.',
      ],
      ...['--parents-attitude', 'Begge vil gerne.', '--child-attitude', 'Vil hjem, når der er ro.'],
    ],
    {
      da: 'Undersøgelsen afsluttes med en begrundet konklusion. Første opfølgning på anbringelsen forfalder nu i dag.',
      en: 'The examination is finished with a reasoned conclusion. The first follow-up of the placement is now due today.',
    },
  );
  await story.does(
    'B03',
    'follow-up',
    [
      ...['--measure', `${measure}`, '--adjust', 'nej', '--examine', 'nej', '--plan', 'ja', '--other-matters', 'nej'],
      ...['--wellbeing', '5', '--next', story.date(229)],
    ],
    {
      da: 'Der følges op samme dag, og næste gang datosættes.',
      en: 'It is followed up the same day, and the next is dated.',
    },
  );
}

/** The last entry of a journal, as the command line writes it. */
function lastEntry(lines) {
  return lines.slice(lines.findLastIndex((line) => /^#\d+/.test(line)));
}
