/** Grounds for erasing a case (slettegrunde). The code stays readable for good; it must say nothing about the child. */
export const erasureGrounds = {
  retentionOver: { da: 'opbevaringsperioden er udløbet', en: 'retention period over' },
  registeredInError: { da: 'registreret ved en fejl', en: 'registered in error' },
  authorityOrder: { da: 'påbud fra myndighed eller domstol', en: 'order of an authority or court' },
  rightToErasure: { da: 'ret til sletning (GDPR art. 17)', en: 'right to erasure (GDPR art. 17)' },
} as const;

/** The position on delivery to the archives before destruction (aflevering til arkiv). */
export const archiveAnswers = {
  delivered: { da: 'afleveret til arkiv', en: 'delivered to the archives' },
  notApplicable: { da: 'skal ikke afleveres', en: 'need not be delivered' },
} as const;

/** A ground for erasing a case. */
export type ErasureGround = keyof typeof erasureGrounds;

/** A position on delivery to the archives. */
export type ArchiveAnswer = keyof typeof archiveAnswers;
