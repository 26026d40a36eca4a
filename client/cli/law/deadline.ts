import type { Command } from 'commander';
import { fill } from '../../../domain/errors/error-entry';
import type { Moment } from '../../../domain/case/kernel/time';
import { parseMoment } from '../../../domain/law/calendar/parse';
import { parseReasonInWords } from '../../../domain/law/calendar/words';
import { deadlineFor, type DeadlineAnswer } from '../../../domain/law/deadline-question';
import { finish, newCommand, printJson } from '../command';
import { wrap } from '../print/wrap';
import { registered } from '../registered';
import type { Session } from '../session';
import { lawGiven, withMunicipality, type MunicipalityOptions } from './law-given';
import { lawTexts as texts } from './texts';

interface Options extends MunicipalityOptions {
  readonly from: string;
}

/** `law deadline`: when the time of a rule runs out from a moment, and why. */
export function deadlineCommand(session: Session): Command {
  const { tell } = session;
  const command = newCommand(session, 'deadline', tell(texts.deadline))
    .argument('<RULE>', tell(texts.argRule))
    .requiredOption(`--from <${tell(texts.phTime)}>`, tell(texts.optFrom));
  withMunicipality(session, command).action((rule: string, options: Options) => {
    const { answer, problem } = deadlineFor(rule, momentGiven(session, options.from), lawGiven(session, options));
    if (problem) throw registered(session, problem.code, problem.params);
    const explanation = tell(answer.explanation);
    if (options.json) printJson(session, { ...answer, explanation });
    else printAnswer(session, answer, explanation);
  });
  return finish(session, command, 'sagsgang law deadline K02 --from "05-04-2025 14:00"');
}

function momentGiven(session: Session, typed: string): Moment {
  const parsed = parseMoment(typed);
  if (parsed.ok) return parsed.value;
  throw registered(session, 'MOMENT_UNREADABLE', { reason: session.tell(parseReasonInWords(parsed.reason)) });
}

function printAnswer({ print, tell, paint, lang, io }: Session, answer: DeadlineAnswer, explanation: string): void {
  const { due, dueDate, law, edition } = answer;
  const [year, month, day] = (dueDate ?? due.slice(0, 10)).split('-');
  const hour =
    dueDate === null ? (lang === 'da' ? ` kl. ${due.slice(11, 16).replace(':', '.')}` : ` ${due.slice(11, 16)}`) : '';
  print(paint('bold', fill(tell(texts.due), { due: `${day}-${month}-${year}${hour}` })));
  for (const line of wrap(explanation, io.columns)) print(line);
  print(paint('dim', fill(tell(texts.lawLine), { law, edition })));
}
