/**
 * Signal to an undertaking's workflow: what its errands wait for has come, look now. Without it they look again by
 * themselves, later.
 */
export const LOOK_SIGNAL = 'look';
