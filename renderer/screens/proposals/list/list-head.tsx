import { useState } from 'react';
import { ListFilter } from '../../../components/list-filter.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { useText } from '../../../i18n/language.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { DraftDialog } from '../handing-on/draft-dialog.tsx';
import { CheckState } from './check-state.tsx';
import css from './list-head.module.css';
import type { ListHeadProps } from './list-head-props.ts';
import { ListNotices } from './list-notices.tsx';
import { PlanDialog } from './plan-dialog.tsx';
import { isFound, isOpen, lineFilters, rulesFound, type WorkLine } from './shown-lines.ts';
import { useListActions } from './use-list-actions.ts';

/** The head of a list: its name, what can be done with it, how it stands, and which lines are shown. */
export function ListHead(props: ListHeadProps) {
  const { work, rows, check, keeping, acts } = props;
  const { proposals: text } = useText();
  const format = useFormat();
  const [dialog, setDialog] = useState<'plan' | 'draft' | null>(null);
  useListActions({ ...props, onPlan: () => setDialog('plan'), onDraft: () => setDialog('draft') });
  const close = () => setDialog(null);
  const count = (which: readonly WorkLine[]) => format.number(which.length);
  return (
    <>
      <PageHeader title={work.title}>
        <p className={css.sums}>
          {text.sums(count(rows), count(rows.filter(isFound)), count(rows.filter(isOpen)))}
        </p>
        <Filters {...props} />
      </PageHeader>
      <CheckState check={check} keeping={keeping} />
      {check.report && check.report.notices.length > 0 && <ListNotices report={check.report} />}
      {dialog === 'plan' && <PlanDialog work={work} acts={acts} onClose={close} />}
      {dialog === 'draft' && <DraftDialog work={work} rows={rows} onClose={close} />}
    </>
  );
}

function Filters({ rows, filter, rule, onFilter, onRule }: ListHeadProps) {
  const { proposals: text } = useText();
  const kindWords: Readonly<Record<string, string>> = text.rules;
  return (
    <>
      <ListFilter
        label={text.show}
        value={filter}
        all={text.everyLine}
        choices={lineFilters.map((value) => ({ value, label: text.filter[value] }))}
        onChange={(value) => onFilter(lineFilters.find((one) => one === value) ?? '')}
      />
      <ListFilter
        label={text.byRule}
        value={rule}
        all={text.everyRule}
        choices={rulesFound(rows).map(({ rule: id, kind, count }) => ({
          value: id,
          label: `${id} ${kindWords[kind] ?? ''} (${count})`,
        }))}
        onChange={onRule}
      />
    </>
  );
}
