/**
 * Rules whose breach makes something lapse that the committee or its chair decided (afgørelser, der bortfalder): the
 * notice, the approval and the validity of an acute placement, and the renewal of a placement without consent. They are
 * told above the team leader though not ●, and stand first on the Monday list.
 */
export const lapsingDecisions = ['F01', 'F02', 'F03', 'F18'] as const;

/** Of them, those by whose breach an acute placement is without legal basis (uden hjemmel). */
export const acuteWithoutBasis = ['F02', 'F03'] as const;

/** Of them, those by whose breach a placement without consent that the committee decided is. */
export const renewalsWithoutBasis = ['F18'] as const;
