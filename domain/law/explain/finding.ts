import { definitionOfEvent } from '../../case/catalogue';
import type { CaseState, Fact } from '../../case/kernel/state';
import type { Bilingual } from '../../case/kernel/time';
import { dueInWords, momentInWords } from '../calendar/words';
import { dueUnder, isOn } from '../options';
import type { Finding, Rule } from '../rule';
import { countingInWords } from './counting';
import { list, sentence } from './sentences';

/** A finding in words, part by part; each part may be shown alone or all as one paragraph. */
export interface Explanation {
  /** What is asked. */
  readonly asked: Bilingual;
  /** Which law, in which edition. */
  readonly law: Bilingual;
  /** When the clock started, and by which entry; of rules with a clock. */
  readonly clock?: Bilingual;
  /** How the time is counted and when it runs out. */
  readonly counting: readonly Bilingual[];
  /** What met it, what is missing or what came too late. */
  readonly answer: Bilingual;
  /** What to do; absent where nothing can or need be done. */
  readonly next?: Bilingual;
}

/**
 * Puts a finding into sentences that answer: what is asked, under which law, when did the clock start and by what, how
 * is it counted, when does it run out, what met it or is missing, and what to do.
 *
 * @param state the case, so that entries can be named by what they are; no free text is shown
 */
export function explainFinding(rule: Rule, finding: Finding, state: CaseState): Explanation {
  const clock = clockOf(finding, state);
  const next = nextOf(rule, finding);
  return {
    asked: rule.metWhen,
    law: lawOf(finding),
    ...(clock ? { clock } : {}),
    counting: countingOf(finding),
    answer: answerOf(rule, finding, state),
    ...(next ? { next } : {}),
  };
}

/** An explanation as sentences in reading order. */
export function sentencesOf({ asked, law, clock, counting, answer, next }: Explanation): readonly Bilingual[] {
  return [asked, law, ...(clock ? [clock] : []), ...counting, answer, ...(next ? [next] : [])];
}

function lawOf({ settings: { law, edition } }: Finding): Bilingual {
  return sentence(`Det står i ${law}, udgave ${edition}`, `This is ${law}, edition ${edition}`);
}

function clockOf({ start, subject }: Finding, state: CaseState): Bilingual | undefined {
  if (start === undefined) return undefined;
  const when = momentInWords(start);
  const what = entryInWords(subject, state);
  return sentence(
    `Uret startede ${when.da}${what ? ` med ${what.da}` : ''}`,
    `The clock started on ${when.en}${what ? ` with ${what.en}` : ''}`,
  );
}

function countingOf({ start, due, settings, movedAt }: Finding): readonly Bilingual[] {
  if (!due || start === undefined) return [];
  const isCounted =
    settings.limit !== undefined &&
    !isOn(settings, 'countedBack') &&
    dueUnder(settings, settings.limit, start).instant === due.instant;
  if (isCounted && settings.limit) return countingInWords(settings.limit, start, due);
  const when = dueInWords(due);
  if (movedAt !== undefined) {
    const sent = momentInWords(movedAt);
    return [
      sentence(
        `Fristen er flyttet ved brev ${sent.da} og er nu ${when.da}; hele dagen er med`,
        `A notice of ${sent.en} moved the time; the last day in time is now ${when.en}, the whole of it`,
      ),
    ];
  }
  return [sentence(`Fristen er ${when.da}; hele dagen er med`, `The last day in time is ${when.en}, the whole of it`)];
}

function answerOf(rule: Rule, finding: Finding, state: CaseState): Bilingual {
  const { standing, evidence, gaps = [], recordedLate } = finding;
  const by = evidence === undefined ? undefined : entryInWords(evidence, state);
  const missing = list(gaps.map((gap) => rule.gaps?.[gap] ?? { da: gap, en: gap }));
  const named = gaps.length > 0 ? { da: `: ${missing.da}`, en: `: ${missing.en}` } : { da: '', en: '' };
  switch (standing) {
    case 'met':
      return recordedLate
        ? sentence(
            `Opfyldt${by ? ` med ${by.da}` : ''}, men først registreret efter fristen (efterregistreret)`,
            `Met${by ? ` by ${by.en}` : ''}, but recorded only after the time had run out`,
          )
        : sentence(`Opfyldt${by ? ` med ${by.da}` : ''}`, `Met${by ? ` by ${by.en}` : ''}`);
    case 'notYetDue':
      return sentence(`Endnu ikke forfaldent${named.da}`, `Not yet due${named.en}`);
    case 'outstanding':
      return sentence(`Udestår og kan stadig rettes op${named.da}`, `Outstanding and can still be mended${named.en}`);
    case 'lapsed':
      return sentence(
        `Overskredet${by ? `: det skete for sent, med ${by.da}` : ' og kan ikke længere rettes op'}${named.da}`,
        `Lapsed${by ? `: it was done too late, by ${by.en}` : ' and can no longer be mended'}${named.en}`,
      );
  }
}

function nextOf(rule: Rule, { standing }: Finding): Bilingual | undefined {
  const { mendedBy } = rule;
  if (mendedBy.length === 0 || (standing !== 'outstanding' && standing !== 'notYetDue')) return undefined;
  const commands = mendedBy.map((command) => `\`sagsgang case ${command}\``);
  const done = sentence(`Det klares med ${commands.join(' eller ')}`, `It is done with ${commands.join(' or ')}`);
  const moved = standing === 'notYetDue' ? postponingInWords(rule) : undefined;
  return moved ? { da: `${done.da} ${moved.da}`, en: `${done.en} ${moved.en}` } : done;
}

/** How the deadline is moved before it runs out; undefined where the law has no such notice. */
export function postponingInWords({ postponedBy }: Rule): Bilingual | undefined {
  if (postponedBy === undefined) return undefined;
  return sentence(
    `Kan det ikke nås, flyttes fristen ved et brev, der sendes, før den udløber, med \`sagsgang case ${postponedBy}\``,
    `If it cannot be done in time, a notice sent before the time runs out moves it, with \`sagsgang case ${postponedBy}\``,
  );
}

function entryInWords(seq: number, state: CaseState): Bilingual | undefined {
  const fact: Fact | undefined = state.facts.find((one) => one.seq === seq);
  if (!fact) return seq > 0 ? { da: `post ${seq}`, en: `entry ${seq}` } : undefined;
  const label = definitionOfEvent(fact.type)?.label ?? { da: fact.type, en: fact.type };
  return { da: `post ${seq} (${label.da})`, en: `entry ${seq} (${label.en})` };
}
