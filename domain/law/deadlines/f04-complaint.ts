import { ComplaintReassessed, ComplaintReceived } from '../../case/complaint/facts';
import { earliest } from '../../case/kernel/order';
import { dueUnder } from '../options';
import type { Rule } from '../rule';
import { timed } from '../timed';

/** F04: a complaint is re-assessed within four weeks, and the decision changed or the complaint sent on. */
export const F04: Rule = {
  code: 'F04',
  name: { da: 'Genvurdering af klage', en: 'Re-assessment of a complaint' },
  metWhen: {
    da: 'Klagen er genvurderet senest fire uger efter, at den kom: afgørelsen er ændret, eller klagen er sendt til Ankestyrelsen.',
    en: 'The complaint was re-assessed within four weeks of its arrival: the decision changed or the complaint sent to Ankestyrelsen.',
  },
  mendedBy: ['reassess-complaint'],
  judge: (view) =>
    view.all(ComplaintReceived).flatMap((complaint) => {
      const settings = view.settings('F04', complaint);
      if (!settings?.limit) return [];
      const answer = earliest(view.all(ComplaintReassessed).filter(({ data }) => data.complaint === complaint.seq));
      return [timed(view, settings, complaint, dueUnder(settings, settings.limit, complaint.at), answer)];
    }),
};
