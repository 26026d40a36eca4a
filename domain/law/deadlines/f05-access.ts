import { AccessAnswered, AccessDelayed, AccessRequested } from '../../case/complaint/facts';
import { earliest } from '../../case/kernel/order';
import { dueUnder } from '../options';
import { postponable, postponedGap } from '../postponed';
import type { Finding, Rule } from '../rule';
import type { View } from '../view';

/** F05: a request to see the file (aktindsigt) is answered within seven working days, or a notice says why and when. */
export const F05: Rule = {
  code: 'F05',
  name: { da: 'Aktindsigt', en: 'Access to the file' },
  metWhen: {
    da: 'Anmodningen om aktindsigt er besvaret senest syv arbejdsdage efter, at den kom, eller der er givet besked om hvorfor ikke og hvornår.',
    en: 'The request for access to the file was answered within seven working days, or a notice told why not and when.',
  },
  mendedBy: ['answer-access', 'delay-access'],
  postponedBy: 'delay-access',
  gaps: postponedGap,
  judge: (view) => answersTo(view, 'file', 'F05'),
};

/** F06: a request for one's personal data (indsigt) is answered within a month. */
export const F06: Rule = {
  code: 'F06',
  name: { da: 'Indsigt i personoplysninger', en: 'Access to personal data' },
  metWhen: {
    da: 'Anmodningen om indsigt er besvaret senest en måned efter, at den kom, eller der er givet besked om forlængelse.',
    en: 'The request for personal data was answered within a month, or a notice told of an extension.',
  },
  mendedBy: ['answer-access', 'delay-access'],
  postponedBy: 'delay-access',
  gaps: postponedGap,
  judge: (view) => answersTo(view, 'data', 'F06'),
};

function answersTo(view: View, kind: 'file' | 'data', code: string): Finding[] {
  return view.all(AccessRequested).flatMap((request) => {
    const settings = request.data.kind === kind ? view.settings(code, request) : undefined;
    if (!settings?.limit) return [];
    const answer = earliest(view.all(AccessAnswered).filter(({ data }) => data.request === request.seq));
    const notices = view.all(AccessDelayed).filter(({ data }) => data.request === request.seq);
    return [postponable(view, settings, request, dueUnder(settings, settings.limit, request.at), answer, notices)];
  });
}
