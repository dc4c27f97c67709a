import { type MantineColorScheme, useMantineColorScheme } from '@mantine/core';
import { Choices } from '../../components/choices.tsx';
import { type Language, useLanguage, useText } from '../../i18n/language.ts';
import css from './settings.module.css';

/** Light or dark, and the language: choices of this window. */
export function Appearance() {
  const { settings } = useText();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [language, setLanguage] = useLanguage();
  return (
    <div className={css.form}>
      <p className={css.lead}>{settings.appearanceLead}</p>
      <Choices<MantineColorScheme>
        label={settings.theme}
        value={colorScheme}
        onChange={setColorScheme}
        choices={[
          { value: 'light', label: settings.themeLight },
          { value: 'dark', label: settings.themeDark },
          { value: 'auto', label: settings.themeSystem },
        ]}
      />
      <Choices<Language>
        label={settings.language}
        value={language}
        onChange={setLanguage}
        choices={LANGUAGES}
      />
      <p className={css.lead}>{settings.zoomHint}</p>
    </div>
  );
}

/** Each in its own words, whatever the language of the window. */
const LANGUAGES = (['vi', 'en'] as const).map((value) => ({
  value,
  label: new Intl.DisplayNames(value, { type: 'language' }).of(value) ?? value,
}));
