/** The channels between main and page: calls there and back, calls given up, and what the host announces. */
export const CALL_CHANNEL = 'archive-host:call';
export const CANCEL_CHANNEL = 'archive-host:cancel';
export const EVENT_CHANNEL = 'archive-host:event';
