/** What a reviewer may answer to a control or a question. */
export const answerWords = {
  yes: { da: 'ja', en: 'yes' },
  partly: { da: 'delvist', en: 'partly' },
  no: { da: 'nej', en: 'no' },
  notRelevant: { da: 'ikke relevant', en: 'not relevant' },
} as const;

/** An answer (svar) by its code. */
export type Answer = keyof typeof answerWords;

/** Every answer, from the best to the one that does not count. */
export const answers = Object.keys(answerWords) as readonly Answer[];

/** Whether an answer says that something is wanting: it takes a rationale and makes a finding. */
export function isWanting(answer: Answer): answer is 'partly' | 'no' {
  return answer === 'partly' || answer === 'no';
}
