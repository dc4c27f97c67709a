import { MantineThemeProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { useText } from '../i18n/language.ts';

/** Where notices appear: a few at a time, each with a button that closes it and says so. */
export function Notices() {
  const { common } = useText();
  const closeButtonProps = { 'aria-label': common.close };
  return (
    <MantineThemeProvider theme={{ components: { Notification: { defaultProps: { closeButtonProps } } } }}>
      <Notifications position="bottom-right" limit={4} />
    </MantineThemeProvider>
  );
}
