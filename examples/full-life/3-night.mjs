import { rowsWith } from './storyteller.mjs';

/** A neighbour notifies on a Saturday night; the chair places the child at once; the lapse is averted. */
export async function night(story, { mother, father }) {
  story.chapter({ da: '3. Natten: akut anbringelse', en: '3. The night: an acute placement' });
  await story.until(50, '22:50');
  const neighbour = await story.does(
    'DV2',
    'notify',
    [
      ...['--notifier', 'borger', '--wishes-anonymity', 'ja', '--reasons', 'vold,misbrug', '--abuse', 'ja'],
      ...['--content', 'Skrig og ødelagte møbler; børnene står i opgangen.'],
    ],
    {
      da: 'En nabo ringer lørdag nat, mens undersøgelsen er i gang. Nye 24 timer løber, for denne underretning.',
      en: 'A neighbour calls on Saturday night, while the examination runs. New 24 hours run, for this notification.',
    },
  );
  await story.until(50, '23:20');
  await story.does(
    'DV2',
    'assess',
    [
      '--notifications',
      `${neighbour}`,
      '--danger',
      'ja',
      '--acute',
      'ja',
      '--reasons',
      'Politiet er på stedet. Der skal handles nu.',
    ],
    { da: 'En halv time senere er den vurderet: akut.', en: 'Half an hour later it is assessed: acute.' },
  );
  await story.until(51, '00:15');
  const placement = await story.does(
    'DV2',
    'place-acutely',
    ['--basis', 'formandsafgørelse', '--on-behalf', 'ja', '--neglect-or-abuse', 'ja'],
    {
      da: 'Formanden for børne- og ungeudvalget anbringer barnet; døgnvagten taster det ind fra telefonen. Begrundelsen må følge efter. Tre ure går i gang.',
      en: 'The chair of the committee places the child; the duty officer enters it from a telephone. The reasons may follow. Three clocks start.',
    },
  );
  await story.does('DV2', 'send-receipt', ['--notification', `${neighbour}`, '--channel', 'telefon'], {
    da: 'Naboen får sin kvittering; ønsket om at være anonym ændrer ikke på det.',
    en: 'The neighbour gets a receipt; the wish to stay anonymous does not change that.',
  });
  await story.until(51, '14:30');
  await story.does(
    'B03',
    'hold-conversation',
    [
      '--workers',
      'B03,DV2',
      '--parents-present',
      'nej',
      '--about',
      `${placement}`,
      '--view',
      'Hun vil gerne blive hos mormor.',
    ],
    {
      da: 'Barnet høres straks efter, uden forældrene.',
      en: 'The child is heard at once afterwards, without the parents.',
    },
  );
  await story.does('B03', 'hear-parties', ['--parties', `${mother},${father}`, '--child-heard', 'ja'], {
    da: 'Det gør parterne også.',
    en: 'So are the parties.',
  });
  await story.looks(
    'B03',
    ['case', 'deadlines', story.case],
    {
      da: 'Hvor lang tid er der til den skriftlige meddelelse og til udvalget?',
      en: 'How long until the written notice, and the committee?',
    },
    (lines) => rowsWith(/ F0[123] /, lines),
  );
  await story.does('JUR', 'give-written-notice', ['--placement', `${placement}`], {
    da: 'Den skriftlige meddelelse gives, inden de 24 timer er gået.',
    en: 'The written notice is given within the 24 hours.',
  });
  await story.until(52, '10:00');
  await story.does('B03', 'judge-concern', ['--level', 'høj', '--reasons', 'Vold i hjemmet, set af politiet.'], {
    da: 'Mandag: bekymringen er høj.',
    en: 'Monday: the concern is high.',
  });
  await story.does(
    'JUR',
    'give-acute-reasons',
    [
      '--placement',
      `${placement}`,
      '--consent-attempted',
      'ja',
      '--reasons',
      'Øjeblikkeligt behov; moren kunne ikke samtykke i nat.',
    ],
    { da: 'Begrundelsen og forsøget på samtykke følger.', en: 'The reasons and the attempt at consent follow.' },
  );
  await story.does(
    'B03',
    'screen',
    ['--outcome', 'bfu', '--notifications', `${neighbour}`, '--reasons', 'Indgår i den undersøgelse, der er i gang.'],
    { da: 'Naboens underretning screenes.', en: 'The neighbour’s notification is screened.' },
  );
  await story.until(55, '17:00');
  await story.looks('B03', ['case', 'why', story.case, 'F02'], {
    da: 'Bortfald truer: uden udvalgets godkendelse er anbringelsen uden hjemmel fra natten til mandag.',
    en: 'A lapse threatens: without the committee’s approval the placement is without legal basis from Sunday midnight.',
  });
  await story.does('BUU', 'record-committee-ruling', ['--placement', `${placement}`, '--approved', 'ja'], {
    da: 'Børne- og ungeudvalget godkender torsdag, på femtedagen. Bortfaldet er afværget.',
    en: 'The committee approves on Thursday, the fifth day. The lapse is averted.',
  });
  return { placement };
}
