/** The two channels between main and page: calls there and back, and what the host announces. */
export const CALL_CHANNEL = 'archive-host:call';
export const EVENT_CHANNEL = 'archive-host:event';
