/** Consent, a decision above the worker's level, the foster family, the plan and the first visit. */
export async function placed(story, { mother, father, placement }) {
  story.chapter({ da: '4. Anbringelse med samtykke', en: '4. Placement with consent' });
  await story.until(75, '09:00');
  for (const [party, who] of [
    [mother, { da: 'Moren', en: 'The mother' }],
    [father, { da: 'Faren', en: 'The father' }],
  ]) {
    await story.does(
      'B03',
      'record-consent',
      ['--from', 'forældremyndighedsindehaver', '--party', `${party}`, '--to', 'anbringelse', '--given', 'ja'],
      {
        da: `${who.da} samtykker i, at barnet bor hos mormor i netværkspleje.`,
        en: `${who.en} consents to the child living with her grandmother in kinship care.`,
      },
    );
  }
  const decision = [
    ...['--kind', 'anbringelse', '--measure', 'netværkspleje', '--step', '4', '--expected-end', story.date(340)],
    ...['--consent', 'ja', '--plan-decided', 'ja', '--guidance', 'ja', '--child-guided', 'ja'],
    ...[
      '--purpose',
      'Ro, skolegang og tryg kontakt til begge forældre.',
      '--reasons',
      'Hjemmet kan ikke give den ro nu.',
    ],
  ];
  await story.tries('B03', 'decide', decision, {
    da: 'Rådgiveren forsøger selv at træffe afgørelsen.',
    en: 'The worker tries to decide alone.',
  });
  const decided = await story.does('VIS', 'decide', decision, {
    da: 'Visitationsudvalget træffer afgørelsen på det rette niveau.',
    en: 'The visitation committee decides at the right level.',
  });
  await story.does('B03', 'end-acute-placement', ['--placement', `${placement}`, '--outcome', 'afløst af afgørelse'], {
    da: 'Den akutte anbringelse er afløst, inden dens måned var gået.',
    en: 'The acute placement is replaced before its month was out.',
  });
  const measure = await story.does(
    'B03',
    'start-measure',
    [
      '--decision',
      `${decided}`,
      '--kind',
      'anbringelse',
      '--measure',
      'netværkspleje',
      '--step',
      '4',
      '--expected-end',
      story.date(340),
    ],
    { da: 'Anbringelsen hos mormor er iværksat.', en: 'The placement with the grandmother has begun.' },
  );
  await story.does(
    'B03',
    'adopt-plan',
    [
      ...['--kind', 'barnets plan', '--decision', `${decided}`, '--goals', '3', '--child-involved', 'ja'],
      ...['--content', 'Skole hver dag; samvær hver weekend; en voksen at ringe til.'],
    ],
    { da: 'Barnets plan vedtages med tre konkrete mål.', en: 'The child’s plan is adopted with three concrete goals.' },
  );
  await story.does('B03', 'note', ['--note', 'Planen er gennemgået med barnet og med mormor.'], {
    da: 'Gennemgangen noteres.',
    en: 'Going through it is noted.',
  });
  await story.until(103, '15:00');
  await story.does(
    'B03',
    'visit',
    ['--talked-with-child', 'ja', '--staff-present', 'nej', '--notes', 'Hun sover om natten.'],
    {
      da: 'Første personrettede tilsyn.',
      en: 'The first visit to the placed child.',
    },
  );
  return { measure, decided };
}
