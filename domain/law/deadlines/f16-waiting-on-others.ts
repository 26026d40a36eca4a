import { StatementReceived, StatementReminded, StatementRequested } from '../../case/examination/facts';
import { MeetingAgreed, MeetingHeld } from '../../case/follow-up/facts';
import { earliest } from '../../case/kernel/order';
import { dueOn, hasPassed } from '../calendar/counting';
import type { Finding, Rule } from '../rule';

/** F16: a statement asked for has come by the day it was asked for, or by that of the last reminder. */
export const F16: Rule = {
  code: 'F16',
  name: { da: 'Udtalelse modtaget', en: 'Statement received' },
  metWhen: {
    da: 'Udtalelsen er modtaget senest den dag, der er bedt om, eller den ny frist ved rykker.',
    en: 'The statement came by the day it was asked for, or by the new day of a reminder.',
  },
  mendedBy: ['receive-statement', 'remind-statement'],
  judge: (view) =>
    view.all(StatementRequested).flatMap((request): readonly Finding[] => {
      const settings = view.settings('F16', request);
      if (!settings) return [];
      const reminder = view
        .all(StatementReminded)
        .findLast(({ data }) => data.statement === request.seq && data.due !== undefined);
      const received = earliest(view.all(StatementReceived).filter(({ data }) => data.statement === request.seq));
      const due = dueOn(reminder?.data.due ?? request.data.due);
      const base = { subject: request.seq, start: request.at, due, settings };
      // What others send is welcome late as well: it is never too late, only missing.
      if (received) return [{ ...base, standing: 'met', evidence: received.seq }];
      return [{ ...base, standing: hasPassed(due, view.end) ? 'outstanding' : 'notYetDue' }];
    }),
};

/** F17: an agreed meeting was held, or a new one agreed, when its day has passed. */
export const F17: Rule = {
  code: 'F17',
  name: { da: 'Aftalt møde', en: 'Agreed meeting' },
  metWhen: {
    da: 'Det aftalte møde er holdt, eller der er aftalt et nyt.',
    en: 'The agreed meeting was held, or a new one agreed.',
  },
  mendedBy: ['hold-meeting', 'agree-meeting'],
  judge: (view) =>
    view.all(MeetingAgreed).flatMap((meeting): readonly Finding[] => {
      const settings = view.settings('F17', meeting);
      const movedTo = view.all(MeetingAgreed).some(({ seq, data }) => seq > meeting.seq && data.on > meeting.data.on);
      if (!settings) return [];
      const held = earliest(view.all(MeetingHeld).filter(({ data }) => data.meeting === meeting.seq));
      const due = dueOn(meeting.data.on);
      const base = { subject: meeting.seq, start: meeting.at, due, settings };
      if (held) return [{ ...base, standing: 'met', evidence: held.seq }];
      if (movedTo) return [];
      return [{ ...base, standing: hasPassed(due, view.end) ? 'outstanding' : 'notYetDue' }];
    }),
};
