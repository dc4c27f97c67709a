import { createTheme, Menu, Modal, Popover, Tooltip } from '@mantine/core';

/**
 * Behaviour of the few Mantine parts we use; their look is style/mantine.css. Scroll locks put a `<style>`
 * into the page, which the content policy refuses, and the page does not scroll anyway.
 */
export const theme = createTheme({
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Modal: Modal.extend({
      defaultProps: { lockScroll: false, centered: true, transitionProps: { duration: 0 } },
    }),
    Menu: Menu.extend({ defaultProps: { transitionProps: { duration: 0 }, position: 'bottom-start' } }),
    Popover: Popover.extend({ defaultProps: { transitionProps: { duration: 0 } } }),
    Tooltip: Tooltip.extend({
      defaultProps: {
        openDelay: 400,
        transitionProps: { duration: 0 },
        events: { hover: true, focus: true, touch: false },
      },
    }),
  },
});
