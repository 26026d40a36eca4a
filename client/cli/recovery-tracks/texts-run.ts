import type { Bilingual } from '../../../domain/case/kernel/time';

/** What the commands say that run cases on their tracks. */
export const runTexts = {
  argName: {
    da: 'sagens nummer, eller sporets navn, hvor sagen har flere: FAX-TA-0127 eller fax-ta-0127/2023-01-01',
    en: "the case's number, or the track's name where the case has several: FAX-TA-0127 or fax-ta-0127/2023-01-01",
  },
  start: {
    da: 'sæt alle sager i en liste, der skal rettes, på deres spor',
    en: 'put all cases of a list that need putting right on their track',
  },
  argMoney: {
    da: 'liste over tabt arbejdsfortjeneste eller egenbetaling (CSV)',
    en: 'list of lost earnings or of payments (CSV)',
  },
  optOwner: { da: 'ansvarlig for sagerne (initialer)', en: 'owner of the cases (initials)' },
  optDue: { da: 'aftalt frist', en: 'agreed deadline' },
  started: {
    da: '{opened} sat på spor, {known} var der allerede, {refused} afvist, {right} skal ikke rettes.',
    en: '{opened} put on track, {known} were there already, {refused} refused, {right} need nothing.',
  },
  startedEnded: {
    da: '{ended} har et spor, der er afsluttet, og er ikke taget op igen.',
    en: '{ended} have a track that has ended, and were not taken up again.',
  },
  startedDiffering: {
    da: '{differing} har et spor, men listen siger noget andet nu. De er ikke ændret.',
    en: '{differing} have a track, but the list says something else now. They were not changed.',
  },
  refusedRows: { da: '{count} rækker (linje {lines}): {reason}', en: '{count} rows (lines {lines}): {reason}' },
  refusedLine: { da: 'Linje {line}: {reason}', en: 'Line {line}: {reason}' },
  list: { da: 'sager på spor, den første frist først', en: 'cases on their tracks, the first deadline first' },
  optMine: { da: 'kun mine', en: 'only mine' },
  optOpenOnly: { da: 'også de afsluttede', en: 'the ended ones too' },
  noneOnTrack: { da: 'Ingen sager er på spor.', en: 'No case is on a track.' },
  show: { da: 'vis en sags skridt', en: 'show the steps of a case' },
  several: {
    da: 'Sagen har flere spor: {names}.',
    en: 'The case has several tracks: {names}.',
  },
  severalNext: { da: 'Skriv navnet på det, du mener.', en: 'Write the name of the one you mean.' },
  unknown: { da: 'Sagen er ikke på et spor.', en: 'The case is on no track.' },
  unknownNext: { da: 'Se sagerne med sagsgang tracks list.', en: 'See the cases with sagsgang tracks list.' },
  notAmount: {
    da: '{option}: «{value}» er ikke et beløb i kroner, fx 866,25.',
    en: '{option}: “{value}” is not an amount in kroner, such as 866,25.',
  },
  ownerLine: { da: 'Ansvarlig {owner}', en: 'Owner {owner}' },
  dueLine: { da: 'aftalt frist {day}', en: 'agreed deadline {day}' },
  nextDeadline: { da: 'Næste frist {day}', en: 'Next deadline {day}' },
  colStep: { da: 'Skridt', en: 'Step' },
  colStatus: { da: 'Status', en: 'Status' },
  colBy: { da: 'Taget', en: 'Taken' },
  colDeadline: { da: 'Frist', en: 'Deadline' },
  colAmount: { da: 'Kr.', en: 'Kr.' },
  colName: { da: 'Spor', en: 'Track' },
  colOwner: { da: 'Ansvarlig', en: 'Owner' },
  colDone: { da: 'Skridt', en: 'Steps' },
  colNextStep: { da: 'Næste skridt', en: 'Next step' },
  figures: {
    da: 'hvad sagerne på spor løber op i: fundet, udbetalt, refunderet, afgjort, som i kvartalsrapporten',
    en: 'what the cases on their tracks come to: found, paid out, reimbursed, decided, as in the quarterly report',
  },
  figuresTitle: { da: 'Pengesporene, set pr. {day}', en: 'The tracks of money, as of {day}' },
  optKnownAt: {
    da: 'tæl kun, hvad der var skrevet ind ved udgangen af dagen (ellers alt, der er kendt nu)',
    en: 'count only what was recorded by the end of the day (otherwise all that is known now)',
  },
  unreadable: {
    da: '{count} spor kunne ikke læses og er ikke talt med.',
    en: '{count} tracks could not be read and are not counted.',
  },
  colFigure: { da: 'Nøgletal', en: 'Figure' },
  colNumber: { da: 'Antal', en: 'Number' },
  done: { da: 'taget', en: 'taken' },
  open: { da: 'kan tages', en: 'can be taken' },
  waits: { da: 'venter på: {first}', en: 'waits for: {first}' },
} satisfies Readonly<Record<string, Bilingual>>;
