/** Home again, the measures end by decisions, and the closing: refused, mended, approved by another. */
export async function closing(story, { mother, father, measure, treatment }) {
  story.chapter({
    da: '7. Hjem igen, og lukning gennem lukkeslusen',
    en: '7. Home again, and closing through the closure gate',
  });
  await story.until(224, '10:00');
  for (const one of [measure, treatment]) {
    await story.does(
      'B07',
      'follow-up',
      [
        ...['--measure', `${one}`, '--adjust', 'nej', '--examine', 'nej', '--plan', 'nej', '--other-matters', 'nej'],
        ...['--wellbeing', '8', '--next', story.date(315)],
      ],
      one === measure
        ? {
            da: 'Der følges op til den datosatte dag: det går godt.',
            en: 'Followed up by the dated day: it goes well.',
          }
        : { da: 'Første opfølgning på familiebehandlingen.', en: 'The first follow-up of the family treatment.' },
    );
  }
  await story.until(250, '10:00');
  await story.does('B07', 'hold-conversation', ['--workers', 'B07', '--view', 'Hun glæder sig til at komme hjem.'], {
    da: 'Før hjemgivelsen høres barnet …',
    en: 'Before the return home the child is heard …',
  });
  await story.does('B07', 'hear-parties', ['--parties', `${mother},${father}`, '--child-heard', 'ja'], {
    da: '… og parterne.',
    en: '… and the parties.',
  });
  const home = await story.does(
    'VIS',
    'decide',
    [
      ...['--kind', 'hjemgivelse', '--regarding', `${measure}`, '--guidance', 'ja', '--child-guided', 'ja'],
      ...['--reasons', 'Målene er nået; behandlingen fortsætter hjemme.'],
    ],
    { da: 'Hjemgivelsen besluttes.', en: 'The return home is decided.' },
  );
  await story.until(259, '15:00');
  await story.does(
    'B07',
    'end-measure',
    ['--measure', `${measure}`, '--decision', `${home}`, '--cause', 'formål opfyldt'],
    {
      da: 'Barnet er hjemme; anbringelsen ophører.',
      en: 'The child is home; the placement ends.',
    },
  );
  await story.until(311, '10:00');
  await story.does(
    'B07',
    'follow-up',
    [
      ...[
        '--measure',
        `${treatment}`,
        '--adjust',
        'nej',
        '--examine',
        'nej',
        '--plan',
        'nej',
        '--other-matters',
        'nej',
      ],
      ...['--wellbeing', '9', '--next', story.date(330)],
    ],
    { da: 'Sidste opfølgning.', en: 'The last follow-up.' },
  );
  await story.does('B07', 'hold-conversation', ['--workers', 'B07', '--view', 'Hun siger, at der er ro.'], {
    da: 'Barnet høres om at slutte.',
    en: 'The child is heard on ending.',
  });
  await story.does('B07', 'hear-parties', ['--parties', `${mother},${father}`, '--child-heard', 'ja'], {
    da: 'Parterne høres.',
    en: 'The parties are heard.',
  });
  const ending = await story.does(
    'TLB',
    'decide',
    [
      ...['--kind', 'ophør', '--regarding', `${treatment}`, '--guidance', 'ja', '--child-guided', 'ja'],
      ...['--reasons', 'Målene i planen er nået.'],
    ],
    { da: 'Indsatsen ophører ved en afgørelse.', en: 'The measure ends by a decision.' },
  );
  await story.does(
    'B07',
    'end-measure',
    ['--measure', `${treatment}`, '--decision', `${ending}`, '--cause', 'formål opfyldt'],
    {
      da: 'Familiebehandlingen slutter.',
      en: 'The family treatment ends.',
    },
  );
  const meeting = await story.does('B07', 'agree-meeting', ['--on', story.date(341)], {
    da: 'Et opfølgningsmøde aftales.',
    en: 'A follow-up meeting is agreed.',
  });
  await story.until(328, '13:00');
  await story.does('B07', 'follow-up-family', ['--summary', 'Det går godt hjemme.'], {
    da: 'Der følges op med familien efter indsatsen.',
    en: 'The family is followed up after the measure.',
  });
  await story.does('B07', 'judge-concern', ['--level', 'lav', '--reasons', 'Skole hver dag, ro i hjemmet.'], {
    da: 'Bekymringen er lav.',
    en: 'The concern is low.',
  });
  await story.does('B07', 'recommend-closing', ['--recommendation', 'luk'], {
    da: 'Rådgiveren indstiller lukning …',
    en: 'The worker recommends closing …',
  });
  await story.does('B07', 'propose-closure', ['--cause', 'formål opfyldt'], {
    da: '… og foreslår den lidt for tidligt.',
    en: '… and proposes it a little too early.',
  });
  await story.tries('TLB', 'approve-closure', [], {
    da: 'Lukkeslusen afviser og viser hver mangel, dens lov og den kommando, der retter den. Afvisningen føres i journalen.',
    en: 'The closure gate refuses and shows each missing item, its law and the command that mends it. The refusal is recorded.',
  });
  await story.does('TLB', 'return-closure', ['--reason', 'Hold mødet, og fortæl familien det først.'], {
    da: 'Hun sender forslaget tilbage.',
    en: 'She returns the proposal.',
  });
  await story.until(341, '10:00');
  await story.does('B07', 'hold-meeting', ['--meeting', `${meeting}`, '--summary', 'Alle var enige om at slutte.'], {
    da: 'Mødet holdes.',
    en: 'The meeting is held.',
  });
  await story.does('B07', 'tell-before-closing', ['--parties', `${mother},${father}`, '--child', 'ja'], {
    da: 'Forældre og barn får besked om lukningen.',
    en: 'Parents and child are told of the closing.',
  });
  await story.does(
    'B07',
    'propose-closure',
    [
      ...['--cause', 'formål opfyldt', '--justification', 'Målene i planen er nået, og barnet trives hjemme.'],
      ...['--lapsed-acknowledged', 'Undersøgelsen tog længere end fire måneder; psykologens rapport var forsinket.'],
    ],
    {
      da: 'Forslaget laves på ny, nu med begrundelse og en sætning om det, der blev for sent.',
      en: 'It is proposed anew, with a justification and a sentence on what was late.',
    },
  );
  await story.looks('TLB', ['case', 'why', story.case], {
    da: 'Teamlederen ser efter, før hun godkender.',
    en: 'The team leader looks before approving.',
  });
  await story.does('TLB', 'approve-closure', [], {
    da: 'En anden end forslagsstilleren godkender. Sagen er lukket, og dens workflow slutter.',
    en: 'Another than the proposer approves. The case is closed and its workflow ends.',
  });
}
