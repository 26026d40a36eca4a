import { dayMs, midnightAfter, monthsLater, timeMs, workingDaysLater } from './independent-calendar';

/** A row as it stands in the file: headings and raw words. */
export type RawRow = Readonly<Record<string, string>>;

/** A row's verdict in the words of the form. */
export interface IndependentVerdict {
  readonly sagsnr: string;
  readonly unmet: readonly string[];
  readonly closure?: string;
  readonly colour?: string;
  readonly outstanding?: readonly string[];
}

const HOUR = 3_600_000;

/**
 * Judges a row straight from the page that describes the lists, importing nothing of the system. `dd-mm-yyyy`.
 *
 * @param examinationMonths the months of K04, were they others than the law's
 */
export function countRow(row: RawRow, asOf: string, examinationMonths = 4): IndependentVerdict {
  const has = (heading: string): boolean => (row[heading] ?? '') !== '';
  const value = (heading: string): string => row[heading] ?? '';
  const on = (heading: string): number => dayMs(value(heading));
  const today = dayMs(asOf);
  const closed = has('lukket') && on('lukket') <= today;
  const end = closed ? on('lukket') : today;

  const unmet: string[] = [];
  const tooLate: string[] = [];
  /** Unmet when taken after the due day, or when not taken and the case went past it. */
  const timely = (code: string, heading: string, due: number, judgedOn = end): boolean => {
    const late = has(heading) ? on(heading) > due : judgedOn > due;
    if (late) unmet.push(code);
    if (late && has(heading)) tooLate.push(code);
    return !late;
  };
  const demand = (code: string, met: boolean): void => {
    if (!met) unmet.push(code);
  };

  const notified = has('underretning_modtaget');
  const received = notified ? timeMs(value('underretning_modtaget')) : NaN;
  const assessed = has('vurderet') ? timeMs(value('vurderet')) : NaN;
  const receivedDay = on('underretning_modtaget');
  if (notified && value('underretter') !== 'anonym')
    timely('K01', 'kvittering_sendt', workingDaysLater(receivedDay, 6));
  if (notified) {
    const until = has('vurderet') ? assessed : midnightAfter(end) - 1;
    if (until - received > 24 * HOUR) unmet.push('K02');
    if (has('vurderet')) tooLate.push('K02');
    demand('K03', has('screening') || end <= monthsLater(receivedDay, 1));
  }

  if (has('bfu_behov_kendt')) {
    const due = monthsLater(on('bfu_behov_kendt'), examinationMonths);
    if (!timely('K04', 'bfu_afsluttet', due)) {
      demand('K05', has('foreløbig_vurdering') && on('foreløbig_vurdering') <= due);
      if (has('foreløbig_vurdering') || has('bfu_afsluttet')) tooLate.push('K05');
    }
  }

  const placement = value('sagstype') === 'anbringelse';
  const waived = has('børnesamtale_fravalgt') && has('barnets_perspektiv_kilde');
  let heardBefore = true;
  if (has('afgørelse')) {
    const due = on('afgørelse');
    heardBefore = waived || (has('børnesamtale') ? on('børnesamtale') <= due : end <= due);
    timely('K07', 'partshøring', due);
    demand('K08', value('klagevejledning') === 'ja');
    demand('K09', placement || has('plan_besluttet'));
    if (placement || value('plan_besluttet') === 'ja') timely('K10', 'plan', monthsLater(due, 3));
  }
  const neverHeard = closed && value('børnesamtale_nødvendig') === 'ja' && !has('børnesamtale') && !waived;
  demand('K06', heardBefore && !neverHeard);
  if (has('børnesamtale')) tooLate.push('K06');
  if (has('plan')) demand('K11', Number(value('plan_mål') || 0) >= 1);

  const running = !closed && has('indsats_start') && !(on('indsats_slut') <= today);
  if (has('indsats_start')) {
    const start = on('indsats_start');
    const finished = on('bfu_afsluttet');
    const inThreeMonths = monthsLater(start, 3);
    const due = finished > start && finished < inThreeMonths ? finished : inThreeMonths;
    timely('K12', 'opfølgning_første', due, has('indsats_slut') ? Math.min(end, on('indsats_slut')) : end);
    demand('K14', has('stopdato'));
    const yearOld = running && placement && monthsLater(start, 12) <= today;
    demand('K15', !yearOld || Number(value('tilsyn_12_mdr') || 0) >= 2);
  }
  if (running && has('opfølgning_første')) demand('K13', on('næste_opfølgning') >= today);
  demand('K16', value('sagstype') !== 'handicap' || has('målgruppevurdering'));
  if (running) demand('K25', !(on('stopdato') < today));

  if (closed) countClosing();
  unmet.sort();
  const outstanding = unmet.filter((code) => !tooLate.includes(code));
  const base = { sagsnr: value('sagsnr'), unmet };
  return closed ? { ...base, closure: closure() } : { ...base, colour: colour(), outstanding };

  function countClosing(): void {
    demand('K17', !has('aftalt_møde') || has('aftalt_møde_afholdt'));
    demand('K18', !(on('indsats_slut') <= end) || has('familie_opfølgning'));
    demand('K19', value('familiesamtale_anført') !== 'ja' || value('familiesamtale_notat') === 'ja');
    demand('K20', has('lukkeårsag'));
    demand('K21', has('faglig_begrundelse'));
    demand('K22', ['', 'luk'].includes(value('rådgivers_indstilling')) || value('lukket_af') !== 'leder');
    demand('K23', on('forældre_orienteret') <= end);
    const tookTwice =
      assessed - received > 48 * HOUR ||
      on('bfu_afsluttet') > monthsLater(on('bfu_behov_kendt'), 2 * examinationMonths) ||
      on('opfølgning_første') > monthsLater(on('indsats_start'), 6);
    demand('K24', !tookTwice);
    const open =
      (notified && !(has('vurderet') && has('screening'))) ||
      (has('bfu_behov_kendt') && !has('bfu_afsluttet')) ||
      (has('indsats_start') && !has('indsats_slut'));
    demand('K26', !open);
  }

  function closure(): string {
    if (unmet.some((code) => ['K06', 'K19', 'K21', 'K22', 'K24', 'K26'].includes(code))) return 'større grad';
    return unmet.includes('K17') || unmet.includes('K18') ? 'mindre grad' : 'faglig begrundelse';
  }

  function colour(): string {
    const red = unmet.some((code) => ['K02', 'K04', 'K06', 'K10', 'K12', 'K15', 'K25'].includes(code));
    if (red || value('bekymring') === 'høj') return 'rød';
    return value('bekymring') === 'lav' && unmet.length === 0 ? 'grøn' : 'gul';
  }
}
