import { DecisionMade } from '../../case/decision/facts';
import { earliest } from '../../case/kernel/order';
import type { Fact } from '../../case/kernel/state';
import {
  ApplicationAnswered,
  ApplicationReceived,
  ChildRequestReceived,
  DelayNoticeSent,
} from '../../case/opening/facts';
import { dueUnder } from '../options';
import { postponable, postponedGap } from '../postponed';
import type { Finding, Rule } from '../rule';
import type { View } from '../view';

/** F07: an application is answered within the municipality's own time, or a notice names the expected day. */
export const F07: Rule = {
  code: 'F07',
  name: { da: 'Svar på ansøgning', en: 'Answer to an application' },
  metWhen: {
    da: 'Ansøgningen er besvaret inden for kommunens egen frist, eller ansøgeren har fået brev om forventet svar, før fristen udløb.',
    en: 'The application was answered within the municipality’s own time, or a notice of the expected answer went out before it ended.',
  },
  mendedBy: ['answer-application', 'decide', 'send-delay-notice'],
  postponedBy: 'send-delay-notice',
  gaps: postponedGap,
  judge: (view) => view.all(ApplicationReceived).flatMap((application) => answerTo(view, application, 'F07')),
};

/** F08: the child's own request is assessed and answered within the local time. */
export const F08: Rule = {
  code: 'F08',
  name: { da: 'Svar på barnets egen anmodning', en: 'Answer to the child’s own request' },
  metWhen: {
    da: 'Barnets egen anmodning er vurderet og besvaret inden for den lokale frist.',
    en: 'The child’s own request was assessed and answered within the local time.',
  },
  mendedBy: ['answer-application', 'decide', 'send-delay-notice'],
  postponedBy: 'send-delay-notice',
  gaps: postponedGap,
  judge: (view) => view.all(ChildRequestReceived).flatMap((request) => answerTo(view, request, 'F08')),
};

function answerTo(view: View, request: Fact<unknown>, code: string): Finding[] {
  const settings = view.settings(code, request);
  if (!settings?.limit) return [];
  const answers: readonly Fact<unknown>[] = view
    .all(ApplicationAnswered)
    .filter(({ data }) => data.request === request.seq);
  const decisions = view.all(DecisionMade).filter(({ data }) => data.regarding === request.seq);
  const notices = view.all(DelayNoticeSent).filter(({ data }) => data.request === request.seq);
  const due = dueUnder(settings, settings.limit, request.at);
  return [postponable(view, settings, request, due, earliest([...answers, ...decisions]), notices)];
}
