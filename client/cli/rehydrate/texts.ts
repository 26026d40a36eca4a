import type { Bilingual } from '../../../domain/case/kernel/time';

/** What `rehydrate`, `wake` and `doctor` say of runs over many cases; `{name}` is filled in. */
export const runTexts = {
  argCase: { da: 'sagen (sagsnummer eller id)', en: 'the case (number or id)' },
  optAllRehydrate: {
    da: 'alle sager i journalen, der skal have et workflow og intet har',
    en: 'every case in the journal that should have a workflow and has none',
  },
  optFromJournal: {
    da: 'når workflowet har poster, som journalen mangler: vis dem, og tag journalen som den gældende',
    en: 'where the workflow has entries the journal lacks: show them, and take the journal’s word',
  },
  optDiscard: {
    da: 'sammen med --from-journal: opgiv disse poster, afslut workflowet, og start det fra journalen',
    en: 'with --from-journal: give these entries up, end the workflow and start it from the journal',
  },
  optAllWake: { da: 'alle sager og alle forløb på tværs af sager', en: 'every case and every undertaking' },
  optCaseWake: { da: 'kun denne sag', en: 'this case only' },
  optRate: {
    da: 'højst så mange sager i sekundet (ellers {rate})',
    en: 'at most so many cases a second (else {rate})',
  },
  optResume: { da: 'fortsæt, hvor den forrige blev afbrudt', en: 'go on where the last one was interrupted' },
  optQuick: {
    da: 'kun om workflows kører, uden at spørge hver sag, hvad den har',
    en: 'only whether workflows run, without asking each case what it has',
  },
  optReceipts: {
    da: 'fil med kvitterede kommandoer: sig, hvilke der ikke er i journalen',
    en: 'file of acknowledged commands: say which are not in the journal',
  },
  oneOrAll: { da: 'Angiv en sag eller --all.', en: 'Give a case or --all.' },
  discardAlone: {
    da: '--discard-workflow gælder kun sammen med en sag og --from-journal.',
    en: '--discard-workflow needs a case and --from-journal.',
  },
  badRate: { da: '«{value}» er ikke et antal sager i sekundet.', en: '“{value}” is not a number of cases a second.' },
  progress: { da: '{done} af {total} · {rate}/s · {left} tilbage', en: '{done} of {total} · {rate}/s · {left} left' },
  progressOpen: { da: '{done} · {rate}/s', en: '{done} · {rate}/s' },
  interrupted: {
    da: 'Afbrudt. Det, der er gjort, er gjort; kør kommandoen igen for resten.',
    en: 'Interrupted. What is done is done; run the command again for the rest.',
  },
  interruptedWake: {
    da: 'Afbrudt. Fortsæt med: sagsgang wake --all --resume',
    en: 'Interrupted. Go on with: sagsgang wake --all --resume',
  },
  rehydrated: {
    da: 'Startet: {started}. Kørte i forvejen: {running}. Lukkede, intet at gøre: {closed}. Mislykket: {failed}.',
    en: 'Started: {started}. Ran already: {running}. Closed, nothing to do: {closed}. Failed: {failed}.',
  },
  woken: {
    da: 'Vækkede sager: {woken}. Vækkede forløb: {undertaking}. Lukkede, intet at gøre: {closed}. Uden workflow: {missing}. Mislykket: {failed}.',
    en: 'Cases woken: {woken}. Undertakings woken: {undertaking}. Closed, nothing to do: {closed}. Without a workflow: {missing}. Failed: {failed}.',
  },
  missingNext: { da: 'Start dem med sagsgang rehydrate --all.', en: 'Start them with sagsgang rehydrate --all.' },
  failedCase: { da: 'Sag {case}: {code}', en: 'Case {case}: {code}' },
  beyondTitle: {
    da: 'Poster, som workflowet har og journalen mangler:',
    en: 'Entries that the workflow has and the journal lacks:',
  },
  beyond: {
    da: 'post {entry} · {event} · {at} · {by} · kommando {command}{waiting}',
    en: 'entry {entry} · {event} · {at} · {by} · command {command}{waiting}',
  },
  beyondWaiting: { da: ' · venter på journalen', en: ' · waits for the journal' },
  beyondNone: { da: 'Der er ingen, den kan gøre rede for.', en: 'There are none it can account for.' },
  notAllowed: {
    da: 'Der er ikke ændret noget. Hent en nyere sikkerhedskopi, om den findes; ellers opgives posterne med --discard-workflow.',
    en: 'Nothing was changed. Get a newer backup if there is one; otherwise give the entries up with --discard-workflow.',
  },
  waiting: {
    da: 'Der er ikke ændret noget, og intet er tabt: journalen har alt, hvad den har haft, og posterne ovenfor skrives af sig selv, når den svarer.',
    en: 'Nothing was changed and nothing is lost: the journal has all it ever had, and the entries above are written by themselves when it answers.',
  },
  ended: {
    da: 'Sagens workflow er afsluttet; journalen har ikke sagen. Posterne ovenfor findes kun på denne liste: få dem registreret igen.',
    en: 'The case’s workflow was ended; the journal does not have the case. The entries above are only on this list: have them recorded again.',
  },
  replaced: {
    da: 'Workflowet er afsluttet og startet fra journalen. Posterne ovenfor findes kun på denne liste: få dem registreret igen.',
    en: 'The workflow was ended and started from the journal. The entries above are only on this list: have them recorded again.',
  },
  agreed: { da: 'Sag og journal er enige; intet at gøre.', en: 'Case and journal agree; nothing to do.' },
  started: { da: 'Sagens workflow er startet fra journalen.', en: 'The case’s workflow was started from the journal.' },
  caughtUp: {
    da: 'Workflowet var bagud og har læst journalen.',
    en: 'The workflow was behind and has read the journal.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
