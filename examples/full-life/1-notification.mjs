/** The family applies; a school notifies on a Friday evening; the matter is assessed and screened. */
export async function notification(story, { child, birthDay }) {
  story.chapter({
    da: '1. Moren søger om hjælp, og skolen underretter en fredag aften',
    en: '1. The mother asks for help, and the school notifies on a Friday evening',
  });
  const application = await story.door(
    'M01',
    'apply',
    [
      ...['--child', child, '--birth-day', birthDay, '--area', 'støttende indsats', '--worker', 'B03'],
      ...['--team', 'Børn og Unge', '--content', 'Moren beder om aflastning; far er flyttet, og nætterne er svære.'],
    ],
    {
      da: 'Moren ringer og søger om støtte. Sagen oprettes, og den lokale svarfrist løber.',
      en: 'The mother calls and applies for support. A case is opened and the local time limit runs.',
    },
  );
  await story.until(0, '19:42');
  const school = await story.door(
    'DV1',
    'notify',
    [
      ...['--child', child, '--notifier', 'fagperson', '--duty', 'skærpet underretningspligt'],
      ...['--reasons', 'omsorgssvigt,skolefravær', '--content', 'Pigen turde ikke gå hjem fra fredagscafeen.'],
      ...['--notifier-name', 'En lærer på Søndre Skole'],
    ],
    {
      da: 'En lærer ringer til døgnvagten. Barnet har en åben sag, så underretningen lander i den; de 24 timer løber weekenden igennem.',
      en: 'A teacher calls the duty officer. The child has an open case, so the notification goes there; the 24 hours run through the weekend.',
    },
  );
  await story.does('DV1', 'send-receipt', ['--notification', `${school}`, '--channel', 'digital post'], {
    da: 'Skolen får sin kvittering.',
    en: 'The school gets its receipt.',
  });
  await story.until(1, '11:15');
  await story.does(
    'DV1',
    'assess',
    [
      ...['--notifications', `${school}`, '--danger', 'ja', '--acute', 'nej', '--reasons'],
      'Pigen er hos sin mormor til mandag. Der er ikke brug for at handle akut.',
    ],
    {
      da: 'Lørdag formiddag vurderer døgnvagten underretningen, otte timer før fristen.',
      en: 'On Saturday morning the duty officer assesses the notification, eight hours before it is due.',
    },
  );
  await story.until(3, '09:05');
  await story.does(
    'B03',
    'screen',
    [
      '--outcome',
      'bfu',
      '--complexity',
      'middel',
      '--reasons',
      'Sammensat bekymring: fravær, uro om natten, konflikt.',
    ],
    {
      da: 'Mandag: screeningens udfald er en børnefaglig undersøgelse. Den forudfyldes med den underretning, der venter.',
      en: 'Monday: the screening’s outcome is an examination. It takes the waiting notification by itself.',
    },
  );
  await story.does('B03', 'know-need', ['--at', story.date(0)], {
    da: 'Kommunen kendte det mulige behov fra i fredags; derfra løber de fire måneder.',
    en: 'The municipality knew of the possible need from Friday; the four months run from then.',
  });
  await story.does('B03', 'judge-concern', ['--level', 'middel', '--reasons', 'Flere små tegn, ingen af dem nye.'], {
    da: 'Bekymringen vurderes.',
    en: 'The degree of concern is judged.',
  });
  await story.does('B03', 'answer-application', ['--request', `${application}`, '--outcome', 'undersøgelse indledt'], {
    da: 'Moren får svar på sin ansøgning.',
    en: 'The mother gets an answer to her application.',
  });
  return { school };
}
