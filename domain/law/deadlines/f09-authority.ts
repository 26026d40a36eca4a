import { AuthorityAnswered, AuthorityDeadlineSet } from '../../case/complaint/facts';
import { earliest } from '../../case/kernel/order';
import { dueOn } from '../calendar/counting';
import type { Rule } from '../rule';
import { timed } from '../timed';

/** F09: what Ankestyrelsen asked for is answered by the day it set. */
export const F09: Rule = {
  code: 'F09',
  name: { da: 'Ankestyrelsens frist', en: 'Deadline of Ankestyrelsen' },
  metWhen: {
    da: 'Det, Ankestyrelsen har bedt om, er besvaret senest den dag, den har sat.',
    en: 'What Ankestyrelsen asked for was answered by the day it set.',
  },
  mendedBy: ['answer-authority'],
  judge: (view) =>
    view.all(AuthorityDeadlineSet).flatMap((asked) => {
      const settings = view.settings('F09', asked);
      if (!settings) return [];
      const answer = earliest(view.all(AuthorityAnswered).filter(({ data }) => data.deadline === asked.seq));
      return [timed(view, settings, asked, dueOn(asked.data.due), answer)];
    }),
};
