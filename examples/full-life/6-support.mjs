/** Family treatment, a complaint, a request for access, a note on the wrong child, a wrong date, another worker. */
export async function support(story, { mother, father, measure }) {
  story.chapter({
    da: '6. Familiebehandling, og hverdagens papirer',
    en: '6. Family treatment, and everyday paperwork',
  });
  await story.does(
    'B03',
    'hold-conversation',
    ['--workers', 'B03', '--view', 'Hun vil gerne have hjælp med, når far og mor er uenige.'],
    {
      da: 'Før afgørelsen tales der med barnet igen.',
      en: 'Before the decision the child is talked with again.',
    },
  );
  await story.does('B03', 'hear-parties', ['--parties', `${mother},${father}`, '--child-heard', 'ja'], {
    da: 'Parterne høres om undersøgelsens konklusion.',
    en: 'The parties are heard on the examination’s conclusion.',
  });
  for (const party of [mother, father]) {
    await story.does(
      'B03',
      'record-consent',
      ['--from', 'forældremyndighedsindehaver', '--party', `${party}`, '--to', 'indsats', '--given', 'ja'],
      {
        da: 'Samtykke til familiebehandling.',
        en: 'Consent to family treatment.',
      },
    );
  }
  const decided = await story.does(
    'TLB',
    'decide',
    [
      ...['--kind', 'støttende indsats', '--measure', 'familiebehandling', '--step', '2', '--monthly-price', '14500'],
      ...[
        '--expected-end',
        story.date(330),
        '--consent',
        'ja',
        '--plan-decided',
        'ja',
        '--guidance',
        'ja',
        '--child-guided',
        'ja',
      ],
      ...['--purpose', 'Forældrene kan give ro i hverdagen.', '--reasons', 'Undersøgelsens konklusion.'],
    ],
    {
      da: 'Teamlederen træffer afgørelsen; prisen ligger over rådgiverens niveau.',
      en: 'The team leader decides; the price is above the worker’s level.',
    },
  );
  await story.does('B03', 'order-measure', ['--decision', `${decided}`, '--supplier', 'familiehuset'], {
    da: 'Indsatsen bestilles.',
    en: 'The measure is ordered.',
  });
  await story.until(157, '09:00');
  const treatment = await story.does(
    'B03',
    'start-measure',
    ['--decision', `${decided}`, '--measure', 'familiebehandling', '--step', '2', '--expected-end', story.date(330)],
    { da: 'Familiebehandlingen begynder.', en: 'The family treatment begins.' },
  );
  await story.does(
    'B03',
    'revise-plan',
    ['--goals', '4', '--content', 'Nyt mål: rolige overleveringer mellem forældrene.'],
    {
      da: 'Planen revideres.',
      en: 'The plan is revised.',
    },
  );
  await story.until(160, '12:00');
  const complaint = await story.does(
    'B03',
    'receive-complaint',
    ['--decision', `${decided}`, '--content', 'Faren ønsker en anden behandler.'],
    {
      da: 'Faren klager. Genvurderingen skal ske inden fire uger.',
      en: 'The father complains. It must be re-assessed within four weeks.',
    },
  );
  const access = await story.does('B03', 'request-access', ['--kind', 'aktindsigt'], {
    da: 'Han beder også om aktindsigt: syv arbejdsdage.',
    en: 'He also asks to see the file: seven working days.',
  });
  const note = await story.does('B03', 'note', ['--note', 'Drengen har fået briller.'], {
    da: 'Et notat lander i den forkerte sag …',
    en: 'A note goes into the wrong case …',
  });
  await story.does('B03', 'misfile', ['--entry', `${note}`, '--reason', 'Angår et andet barn.'], {
    da: '… og er ude af syne samme dag; kun ledelsestilsynet kan se det.',
    en: '… and is out of sight the same day; only supervision can see it.',
  });
  await story.until(166, '14:00');
  await story.does('B03', 'answer-access', ['--request', `${access}`, '--in-full', 'nej'], {
    da: 'Aktindsigten besvares i god tid.',
    en: 'The request for access is answered in time.',
  });
  await story.does(
    'TLB',
    'reassess-complaint',
    ['--complaint', `${complaint}`, '--outcome', 'fastholdt og sendt til Ankestyrelsen'],
    {
      da: 'Klagen er genvurderet og sendt videre.',
      en: 'The complaint was re-assessed and sent on.',
    },
  );
  await story.does('TLB', 'note', ['--note', 'Faren er ringet op om klagens videre vej.'], {
    da: 'Han får det også at vide i telefonen.',
    en: 'He is told on the telephone as well.',
  });
  await story.does('TLB', 'assign', ['--worker', 'B07', '--team', 'Børn og Unge'], {
    da: 'B03 går på orlov; B07 tager over. Hvem der havde sagen hvornår, står i journalen.',
    en: 'B03 goes on leave; B07 takes over. Who had the case when stands in the journal.',
  });
  await story.until(199, '15:00');
  const visit = await story.does(
    'B07',
    'visit',
    [
      '--measure',
      `${measure}`,
      '--talked-with-child',
      'ja',
      '--staff-present',
      'nej',
      '--at',
      `${story.date(191)} 10:00`,
    ],
    { da: 'Tilsynsbesøget føres ind, men med en forkert dag.', en: 'The visit is entered, but with a wrong day.' },
  );
  await story.does(
    'B07',
    'visit',
    [
      ...[
        '--measure',
        `${measure}`,
        '--talked-with-child',
        'ja',
        '--staff-present',
        'nej',
        '--at',
        `${story.date(196)} 10:00`,
      ],
      ...['--corrects', `${visit}`, '--correction-reason', 'Besøget var i fredags.'],
    ],
    {
      da: 'Rettelsen erstatter posten og siger hvorfor; den gamle bliver stående i kæden.',
      en: 'The correction replaces the entry and says why; the old one stays in the chain.',
    },
  );
  await story.does('B07', 'record-appeal-ruling', ['--complaint', `${complaint}`, '--outcome', 'stadfæstet'], {
    da: 'Ankestyrelsen stadfæster afgørelsen.',
    en: 'Ankestyrelsen upholds the decision.',
  });
  return { treatment };
}
