import { useQuery } from '@tanstack/react-query';
import { FolderOpen } from 'lucide-react';
import { Button } from '../../components/button.tsx';
import { KeyValues } from '../../components/key-values.tsx';
import { Seal } from '../../components/seal.tsx';
import { Section } from '../../components/section.tsx';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { host } from '../../queries/client.ts';
import { hostQueries } from '../../queries/host.ts';
import { archiveQueries } from '../../queries/office.ts';
import { useCommand } from '../../queries/use-command.ts';
import css from './about.module.css';

/** Which program, which archive, and under what licences. */
export function About() {
  const { common, settings } = useText();
  const format = useFormat();
  const { data: state } = useQuery(hostQueries.state());
  const { data: info } = useQuery(archiveQueries.info());
  const notice = useQuery(hostQueries.notice());
  const reveal = useCommand(host.native.reveal);
  return (
    <>
      <header className={css.head}>
        <Seal size={48} />
        <div>
          <p className={css.name}>{common.appName}</p>
          <p className={css.lead}>{settings.aboutLead}</p>
        </div>
      </header>
      {state && info && (
        <KeyValues
          values={[
            { label: settings.aboutVersion, value: state.appVersion },
            {
              label: settings.aboutHost,
              value: `${state.host === 'desktop' ? settings.aboutDesktop : settings.aboutWeb} (${state.platform})`,
            },
            { label: settings.aboutSchema, value: String(info.schemaVersion) },
            { label: settings.aboutCreated, value: format.day(info.createdAt) },
            { label: settings.aboutArchive, value: info.id, isWide: true },
            { label: settings.aboutFolder, value: info.folder, isWide: true },
          ]}
        />
      )}
      <div className={css.buttons}>
        <Button icon={FolderOpen} onClick={() => reveal.give({})}>
          {settings.aboutReveal}
        </Button>
      </div>
      <Section title={settings.aboutLicence} isFolded>
        <p className={css.lead}>{settings.aboutLicenceText}</p>
        {notice.data ? <pre className={css.notice}>{notice.data}</pre> : <p>{settings.aboutNoNotice}</p>}
      </Section>
    </>
  );
}
