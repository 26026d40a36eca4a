import { rowsWith } from './storyteller.mjs';

/** Parties, the child's own view, the decision on the examination, and what others are asked for. */
export async function examination(story, { school }) {
  story.chapter({ da: '2. Undersøgelsen begynder', en: '2. The examination begins' });
  const mother = await story.does('B03', 'register-party', ['--relation', 'mor', '--custody', 'ja', '--name', 'Mor'], {
    da: 'Parterne registreres: begge forældre har forældremyndighed.',
    en: 'The parties are registered: both parents have custody.',
  });
  const father = await story.does('B03', 'register-party', ['--relation', 'far', '--custody', 'ja', '--name', 'Far'], {
    da: 'Faren bor et andet sted.',
    en: 'The father lives elsewhere.',
  });
  await story.does('B03', 'contact-parents', ['--summary', 'Begge forældre er ringet op og inviteret til samtale.'], {
    da: 'Forældrene kontaktes.',
    en: 'The parents are contacted.',
  });
  await story.until(5, '13:00');
  await story.does('B03', 'offer-bisidder', ['--wanted', 'nej'], {
    da: 'Pigen på 11 år får at vide, at hun må have en bisidder med.',
    en: 'The girl of 11 is told that she may bring a companion.',
  });
  await story.does(
    'B03',
    'hold-conversation',
    ['--workers', 'B03,B07', '--parents-present', 'nej', '--about', `${school}`, '--view', 'Hun savner ro om aftenen.'],
    { da: 'To rådgivere taler med barnet alene.', en: 'Two workers talk with the child alone.' },
  );
  await story.does(
    'B03',
    'hear-parties',
    ['--parties', `${mother},${father}`, '--reply', 'Forældrene er enige om uroen.'],
    {
      da: 'Forældrene høres om det, skolen har fortalt.',
      en: 'The parents are heard on what the school told.',
    },
  );
  await story.until(6, '10:00');
  await story.does(
    'B03',
    'decide',
    [
      ...['--kind', 'børnefaglig undersøgelse', '--consent', 'ja', '--guidance', 'ja'],
      ...['--purpose', 'At finde ud af, hvad familien har brug for.', '--reasons', 'Bekymringen er sammensat.'],
    ],
    {
      da: 'Afgørelsen om undersøgelsen ligger på rådgiverens niveau i kompetenceplanen.',
      en: 'The decision on the examination is at the worker’s level of the competence plan.',
    },
  );
  await story.does('B03', 'start-examination', ['--mandatory', 'ja'], {
    da: 'Undersøgelsen går i gang.',
    en: 'The examination starts.',
  });
  await story.does('B03', 'inform-notifier', ['--notification', `${school}`, '--started', 'ja'], {
    da: 'Skolen får at vide, at en undersøgelse er sat i gang.',
    en: 'The school is told that an examination was started.',
  });
  const fromSchool = await story.does('B03', 'request-statement', ['--from', 'skole', '--due', story.date(27)], {
    da: 'Skolen bedes om en udtalelse.',
    en: 'The school is asked for a statement.',
  });
  const fromHealth = await story.does(
    'B03',
    'request-statement',
    ['--from', 'sundhedsplejen', '--due', story.date(27)],
    {
      da: 'Det samme bedes sundhedsplejen om.',
      en: 'So is the health visitor.',
    },
  );
  await story.does(
    'B03',
    'consider-siblings',
    ['--siblings', '1', '--under15', '1', '--outcome', 'fælles undersøgelse'],
    {
      da: 'Lillebroren tages med i en fælles undersøgelse.',
      en: 'The little brother is taken into a joint examination.',
    },
  );
  await story.does('TLB', 'assign-second', ['--worker', 'B07'], {
    da: 'B07 er anden rådgiver på sagen.',
    en: 'B07 is the case’s second worker.',
  });
  await story.does('B03', 'reference-document', ['--reference', 'SBSYS-4711', '--kind', 'afgørelse'], {
    da: 'Selve brevet ligger i kommunens dokumentsystem; her står henvisningen.',
    en: 'The letter itself lies in the municipality’s document system; here is the reference.',
  });
  const fromPsychologist = await story.does(
    'B03',
    'request-statement',
    ['--from', 'psykolog', '--due', story.date(140)],
    {
      da: 'En psykolog skal udrede barnet; det tager længere tid.',
      en: 'A psychologist is to examine the child; that takes longer.',
    },
  );
  await story.until(20, '14:00');
  await story.does('B03', 'receive-statement', ['--statement', `${fromSchool}`], {
    da: 'Skolens udtalelse kommer i god tid.',
    en: 'The school’s statement comes in good time.',
  });
  await story.does('B03', 'examination-meeting', ['--workers', 'B03,B07'], {
    da: 'Undersøgelsesmøde med barnet, to rådgivere.',
    en: 'A meeting with the child, two workers.',
  });
  await story.does('B03', 'note', ['--note', 'Læreren fortæller, at fraværet er faldet.'], {
    da: 'Et notat fra samtalen med læreren.',
    en: 'A note of the talk with the teacher.',
  });
  await story.until(31, '09:30');
  await story.looks(
    'B03',
    ['case', 'deadlines', story.case],
    { da: 'Sundhedsplejen har ikke svaret til tiden.', en: 'The health visitor has not answered in time.' },
    (lines) => rowsWith(/F16/, lines),
  );
  await story.does('B03', 'remind-statement', ['--statement', `${fromHealth}`, '--due', story.date(45)], {
    da: 'Der rykkes, med en ny frist.',
    en: 'A reminder is sent, with a new day.',
  });
  await story.until(40, '11:00');
  await story.does('B03', 'receive-statement', ['--statement', `${fromHealth}`], {
    da: 'Så kommer den.',
    en: 'Then it comes.',
  });
  return { mother, father, fromPsychologist };
}
