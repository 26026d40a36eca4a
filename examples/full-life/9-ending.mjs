/** What is left: the case at a glance, why it cannot close, its journal and deadlines, the doctor, and the sum. */
export async function ending(story) {
  story.chapter({ da: '9. Hele sagen set bagfra', en: '9. The whole case in retrospect' });
  await story.looks('B07', ['case', 'show', story.case], { da: 'Sagen lige nu:', en: 'The case right now:' });
  await story.looks('B07', ['case', 'why', story.case], {
    da: 'Hvad mangler, og hvorfor?',
    en: 'What is missing, and why?',
  });
  await story.looks('B07', ['case', 'deadlines', story.case], {
    da: 'Hver frist, og hvad der blev af den:',
    en: 'Every deadline, and what became of it:',
  });
  await story.looks('B07', ['case', 'journal', story.case], { da: 'Hele journalen:', en: 'The whole journal:' });
  await story.looks('DRF', ['doctor', '--case', story.case], {
    da: 'Er workflow og journal ens?',
    en: 'Do workflow and journal agree?',
  });
  const { entries } = JSON.parse(await story.quietly(['case', 'show', story.case, '--json']));
  const { deadlines } = JSON.parse(await story.quietly(['case', 'deadlines', story.case, '--json']));
  const late = deadlines.filter(({ standing }) => standing === 'lapsed' || standing === 'outstanding');
  const met = deadlines.filter(({ standing }) => standing === 'met').length;
  const codes = [...new Set(late.map(({ rule }) => rule))].join(', ');
  story.chapter({ da: 'I tal', en: 'In figures' });
  story.say({
    da: `Sag ${story.case}: ${story.commands} kommandoer (${story.refusals} afvist) og ${story.jumps} spring i tiden gav ${entries} journalposter.`,
    en: `Case ${story.case}: ${story.commands} commands (${story.refusals} refused) and ${story.jumps} jumps in time left ${entries} journal entries.`,
  });
  const running = deadlines.length - met - late.length;
  story.say({
    da: `${deadlines.length} frister: ${met} overholdt, ${late.length} overskredet (${codes}), ${running} løber endnu.`,
    en: `${deadlines.length} deadlines: ${met} met, ${late.length} late (${codes}), ${running} still running.`,
  });
}
