import { useQuery } from '@tanstack/react-query';
import { FileArchive, PackageOpen, PackageSearch } from 'lucide-react';
import { useActions } from '../../actions/use-actions.ts';
import { Button } from '../../components/button.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Section } from '../../components/section.tsx';
import { useText } from '../../i18n/language.ts';
import { hostQueries } from '../../queries/host.ts';
import { HandoverTabs } from '../handover/handover-tabs.tsx';
import { FolderField } from '../pickers/folder-field.tsx';
import { usePickFolder } from '../pickers/use-pick-folder.tsx';
import { Conflicts } from './conflicts.tsx';
import { Found } from './found.tsx';
import { Refused } from './refused.tsx';
import { TakeInProgress } from './take-in-progress.tsx';
import { TakenIn } from './taken-in.tsx';
import css from './taking-in.module.css';
import { type TakeIn, useTakeIn } from './use-take-in.ts';
import { Waiting } from './waiting.tsx';

/** Taking in the package of another office: choose, look through, decide, take in. One page from top to bottom. */
export function TakingIn() {
  const { takeIn: text } = useText();
  const takeIn = useTakeIn();
  const { check, work } = takeIn;
  const isReady = work.folder.trim() !== '' && !takeIn.isBusy && !takeIn.isReadOnly;
  useActions([
    {
      ...{ id: 'takeIn.check', scope: 'screen', icon: PackageSearch },
      label: ({ takeIn: words }) => words.check,
      when: () => isReady,
      run: () => takeIn.look(),
    },
  ]);
  return (
    <>
      <PageHeader title={text.title} aside={text.lead}>
        <HandoverTabs />
      </PageHeader>
      <div className={css.page}>
        <div className={css.steps}>
          <Section title={text.step.choose}>
            <Choose takeIn={takeIn} isReady={isReady} />
            <Waiting takeIn={takeIn} />
          </Section>
          {check === null && <HowItGoes />}
          {check?.isRunning && <TakeInProgress job={check.job} onStop={takeIn.stop} />}
          {check?.error && <Refused error={check.error} takeIn={takeIn} />}
          {check?.job.state === 'cancelled' && <p role="status">{text.stopped}</p>}
          {check?.told && (
            <>
              <Found found={check.told} />
              {check.told.differentCount > 0 && <Conflicts found={check.told} takeIn={takeIn} />}
              <TakenIn found={check.told} takeIn={takeIn} />
            </>
          )}
        </div>
      </div>
    </>
  );
}

function Choose({ takeIn, isReady }: { readonly takeIn: TakeIn; readonly isReady: boolean }) {
  const { takeIn: text } = useText();
  const { data: host } = useQuery(hostQueries.state());
  const { work, choose, isReadOnly } = takeIn;
  const packed = usePickFolder('packed', true, choose);
  return (
    <form
      className={css.choose}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) takeIn.look();
      }}
    >
      {host && (
        <FolderField
          label={text.folder}
          help={text.folderHelp}
          purpose="package"
          hasDialogs={host.hasDialogs}
          value={work.folder}
          onChange={choose}
        />
      )}
      <div className={css.buttons}>
        <Button
          look={takeIn.check?.told ? 'plain' : 'primary'}
          icon={PackageSearch}
          disabled={!isReady}
          onClick={() => takeIn.look()}
        >
          {text.check}
        </Button>
        {host?.hasDialogs && (
          <Button icon={FileArchive} onClick={packed.pick}>
            {text.pickFile}
          </Button>
        )}
        {isReadOnly && <span className={css.hint}>{text.readOnly}</span>}
      </div>
    </form>
  );
}

/** Before anything is chosen: what a package is and what will happen. */
function HowItGoes() {
  const { takeIn: text } = useText();
  return (
    <div className={css.teach}>
      <PackageOpen size={36} strokeWidth={1.4} aria-hidden />
      <div>
        <p className={css.teachTitle}>{text.emptyTitle}</p>
        <ol>
          {text.emptySteps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </div>
    </div>
  );
}
