import { FamilyConversationClaimed, MeetingHeld } from '../../case/follow-up/facts';
import { ChildConversationHeld } from '../../case/involvement/facts';
import { hasText, type Fact } from '../../case/kernel/state';
import { ConversationNoted } from '../../case/record/facts';
import { isOn } from '../options';
import type { Finding, Rule } from '../rule';
import { untimed } from '../untimed';
import type { View } from '../view';

/** K19: a conversation said to have been held has its note in the file (notatpligt). */
export const K19: Rule = {
  code: 'K19',
  name: { da: 'Notat til samtale', en: 'Note of a conversation' },
  metWhen: {
    da: 'Der er notat i sagen til hver samtale, som oplyses at være holdt.',
    en: 'Every conversation said to have been held has its note in the file.',
  },
  mendedBy: ['note-conversation'],
  closingOnly: true,
  judge: (view) => [
    ...view.all(FamilyConversationClaimed).flatMap((claimed) => noted(view, claimed, 'note', claimed.data.noteExists)),
    ...view.all(ChildConversationHeld).flatMap((held) => notedWhereAsked(view, held, 'view')),
    ...view.all(MeetingHeld).flatMap((held) => notedWhereAsked(view, held, 'summary')),
  ],
};

function notedWhereAsked(view: View, conversation: Fact<unknown>, text: string): Finding[] {
  const settings = view.settings('K19', conversation);
  return settings && isOn(settings, 'everyConversation') ? noted(view, conversation, text) : [];
}

function noted(view: View, conversation: Fact<unknown>, text: string, known?: boolean): Finding[] {
  const settings = view.settings('K19', conversation);
  if (!settings) return [];
  if (known || hasText(conversation, text)) {
    return [untimed(settings, conversation.seq, { met: true, evidence: conversation.seq })];
  }
  const note = view.all(ConversationNoted).find(({ data }) => data.about === conversation.seq);
  return [untimed(settings, conversation.seq, { met: note !== undefined, evidence: note?.seq })];
}
