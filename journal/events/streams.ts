/**
 * Condition on `case_id` for the streams of cases. Those of undertakings, in the same tables, begin with `~`, which comes
 * after everything a case's id begins with.
 */
export const IS_CASE = `case_id < '~'`;
