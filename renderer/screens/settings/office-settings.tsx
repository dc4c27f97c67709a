import { useQuery } from '@tanstack/react-query';
import { Save } from 'lucide-react';
import type { Office } from '#contract';
import type { Action } from '../../actions/action.ts';
import { useActions } from '../../actions/use-actions.ts';
import { Button } from '../../components/button.tsx';
import { FieldGrid } from '../../components/field.tsx';
import { LoadingFrame } from '../../components/loading-frame.tsx';
import { Problem } from '../../components/problem.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useText } from '../../i18n/language.ts';
import { agentQueries } from '../../queries/agent.ts';
import { AgentPicker } from '../pickers/agent-picker.tsx';
import css from './settings.module.css';
import { useOffice } from './use-office.ts';

const BODIES = ['body'] as const;

/** Whose archive this is, as printed on forms. */
export function OfficeSettings() {
  const { common, settings } = useText();
  const { query, current, isChanged, isBusy, setOffice, save } = useOffice();
  useActions([saveAction(() => save(), isChanged)]);
  if (query.error) return <Problem error={query.error} onRetry={() => void query.refetch()} />;
  if (!current) return <LoadingFrame shape="page" />;
  const { office } = current;
  const line = (field: 'name' | 'parentName' | 'place' | 'archiveCode') => ({
    value: office[field],
    onChange: (value: string) => setOffice({ [field]: value }),
  });
  return (
    <form className={css.form} onSubmit={(event) => event.preventDefault()}>
      <p className={css.lead}>{settings.officeLead}</p>
      <FieldGrid>
        <TextField label={settings.officeName} isWide {...line('name')} />
        <TextField label={settings.officeParent} isWide {...line('parentName')} />
        <TextField label={settings.officePlace} help={settings.officePlaceHelp} {...line('place')} />
        <TextField label={settings.officeArchiveCode} {...line('archiveCode')} />
        <OfficeBody office={office} onChange={(bodyId) => setOffice({ bodyId })} />
      </FieldGrid>
      <div className={css.buttons}>
        <Button look="primary" icon={Save} title="Ctrl+S" disabled={!isChanged || isBusy} onClick={save}>
          {common.save}
        </Button>
      </div>
    </form>
  );
}

type OfficeBodyProps = { readonly office: Office; readonly onChange: (bodyId: string | null) => void };

function OfficeBody({ office: { bodyId }, onChange }: OfficeBodyProps) {
  const { settings } = useText();
  const { data } = useQuery({ ...agentQueries.get(bodyId ?? ''), enabled: bodyId !== null });
  const linked = bodyId !== null && data ? { asPrinted: data.summary.name, agentId: bodyId } : null;
  return (
    <AgentPicker
      key={linked?.agentId}
      label={settings.officeBody}
      help={settings.officeBodyHelp}
      isWide
      kinds={BODIES}
      value={linked}
      onChange={(value) => onChange(value?.agentId ?? null)}
    />
  );
}

function saveAction(run: () => void, isChanged: boolean): Action {
  return {
    id: 'entry.save',
    label: ({ common }) => common.save,
    icon: Save,
    shortcut: 'Ctrl+S',
    scope: 'screen',
    when: () => isChanged,
    run,
  };
}
