import { answers } from './answers';
import type { Question, ReviewForm } from './form';

const asked = (
  code: string,
  title: Question['title'],
  asks: Question['asks'],
  severity: Question['severity'],
): Question => ({ code, title, asks, allowed: answers, severity, since: 'skema-2026' });

/** Four pejlemærker and the language of the file. */
const form2026: ReviewForm = {
  id: 'skema-2026',
  from: '2026-01-01',
  title: { da: 'Tilsynsskema 2026', en: 'Review form 2026' },
  questions: [
    asked(
      'clarification',
      { da: 'Afklaring', en: 'Clarification' },
      {
        da: 'Er barnets behov og familiens situation belyst så langt, at grundlaget bærer de beslutninger, der er truffet?',
        en: 'Are the child’s needs and the family’s situation clear enough to carry the decisions that were made?',
      },
      'greater',
    ),
    asked(
      'involvement',
      { da: 'Inddragelse', en: 'Involvement' },
      {
        da: 'Fremgår det, hvad barnet, forældrene og netværket mener, og hvad det har betydet for sagen?',
        en: 'Does the file show what the child, the parents and the network think, and what came of it?',
      },
      'greater',
    ),
    asked(
      'measureChoice',
      { da: 'Valg af indsats', en: 'Choice of measure' },
      {
        da: 'Svarer den valgte indsats til det, undersøgelsen viste, og er fravalgene forklaret?',
        en: 'Does the chosen measure answer what the examination showed, and is it said why others were not chosen?',
      },
      'lesser',
    ),
    asked(
      'followUp',
      { da: 'Opfølgning', en: 'Follow-up' },
      {
        da: 'Kan det læses, om barnet har fået det bedre, og er indsatsen ændret, hvor det ikke er tilfældet?',
        en: 'Can it be read whether the child is better off, and was the measure changed where it is not?',
      },
      'lesser',
    ),
    asked(
      'languageChild',
      { da: 'Sprog om barnet', en: 'Language about the child' },
      {
        da: 'Er barnet omtalt med respekt, og kan barnet selv læse sagen senere uden at blive krænket?',
        en: 'Is the child spoken of with respect, so that the child can read the file later without being hurt?',
      },
      'remark',
    ),
    asked(
      'languageParents',
      { da: 'Tone og sprog om forældrene', en: 'Tone and language about the parents' },
      {
        da: 'Er forældrene omtalt sagligt, og er vurderinger holdt ude fra det, der er set og hørt?',
        en: 'Are the parents spoken of fairly, and are judgements kept apart from what was seen and heard?',
      },
      'remark',
    ),
  ],
};

/** The editions of the review form, ordered by day. */
export const reviewForms: readonly ReviewForm[] = [form2026];
