/** Texts of one subject in Danish and English: what one language says, the other says too. */
export function inBoth<Key extends string>(texts: {
  readonly da: Readonly<Record<Key, string>>;
  readonly en: Readonly<Record<NoInfer<Key>, string>>;
}): typeof texts {
  return texts;
}
