/** What makes a region that scrolls reachable by keyboard (WCAG 2.1.1), even with nothing in it to stop at. */
export const SCROLL_REGION = { tabIndex: 0 } as const;
