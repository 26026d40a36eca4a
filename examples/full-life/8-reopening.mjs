/** A new notification on the closed case, and its reopening. */
export async function reopening(story) {
  story.chapter({ da: '8. En ny underretning på den lukkede sag', en: '8. A new notification on the closed case' });
  await story.until(402, '12:00');
  const again = await story.does(
    'M01',
    'notify',
    [
      '--notifier',
      'fagperson',
      '--duty',
      'skærpet underretningspligt',
      '--reasons',
      'skolefravær',
      '--content',
      'Hun er væk fra skolen igen.',
    ],
    {
      da: 'To måneder senere underretter skolen igen. Den lukkede sag tager imod, og Sagsgang spørger, om den skal genåbnes.',
      en: 'Two months later the school notifies again. The closed case takes it, and Sagsgang asks whether to reopen.',
    },
  );
  await story.does(
    'B07',
    'reopen',
    ['--reason', 'ny underretning', '--grounds', 'Fraværet ligner det, sagen begyndte med.'],
    {
      da: 'Sagen genåbnes: samme sag, samme journal. Workflowet rejser sig fra journalen.',
      en: 'The case is reopened: the same case, the same journal. Its workflow rises from the journal.',
    },
  );
  await story.does(
    'B07',
    'assess',
    [
      '--notifications',
      `${again}`,
      '--danger',
      'nej',
      '--acute',
      'nej',
      '--reasons',
      'Barnet er hjemme med influenza; forældrene er i kontakt.',
    ],
    { da: 'Den nye underretning vurderes samme dag.', en: 'The new notification is assessed the same day.' },
  );
  await story.does('B07', 'send-receipt', ['--notification', `${again}`, '--channel', 'digital post'], {
    da: 'Skolen får sin kvittering.',
    en: 'The school gets its receipt.',
  });
  await story.does('B07', 'screen', ['--outcome', 'afdækning', '--reasons', 'Kun fraværet skal ses efter.'], {
    da: 'Screeningen peger på en afdækning …',
    en: 'The screening points to an inquiry …',
  });
  await story.does('B07', 'start-inquiry', ['--matters', 'Fravær fra skolen'], {
    da: '… som går i gang med det samme.',
    en: '… which starts at once.',
  });
  await story.does('B07', 'inform-notifier', ['--notification', `${again}`, '--started', 'nej'], {
    da: 'Skolen får besked.',
    en: 'The school is told.',
  });
}
