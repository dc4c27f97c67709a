import { useQuery } from '@tanstack/react-query';
import { ArrowLeft, Printer } from 'lucide-react';
import { useState } from 'react';
import type { CheckReport } from '#contract';
import { useActions } from '../../../actions/use-actions.ts';
import { LoadingFrame } from '../../../components/loading-frame.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { useText } from '../../../i18n/language.ts';
import { officeQueries } from '../../../queries/office.ts';
import { SCROLL_REGION } from '../../commendations/scroll-region.ts';
import { isFound, type WorkLine } from '../list/shown-lines.ts';
import type { Work } from '../list/work.ts';
import { CheckPaper } from './check-paper.tsx';
import css from './print-screen.module.css';

type PrintScreenProps = {
  readonly work: Work;
  readonly rows: readonly WorkLine[];
  readonly report: CheckReport | undefined;
  readonly onBack: () => void;
};

/** The result of a check as the paper that is printed. */
export function PrintScreen({ work, rows, report, onBack }: PrintScreenProps) {
  const { proposals: text } = useText();
  const { data } = useQuery(officeQueries.get());
  const [isAll, setAll] = useState(false);
  useActions([
    {
      id: 'proposals.back',
      label: ({ proposals }) => proposals.backToList,
      icon: ArrowLeft,
      shortcut: 'Escape',
      scope: 'screen',
      place: 'toolbar',
      run: onBack,
    },
    {
      id: 'proposals.printNow',
      label: ({ common }) => common.print,
      icon: Printer,
      shortcut: 'Ctrl+P',
      scope: 'screen',
      place: 'primary',
      run: () => print(),
    },
  ]);
  return (
    <div className={css.screen}>
      <div className={css.head}>
        <PageHeader title={text.printTitle} aside={work.title}>
          <label className={css.choice}>
            <input type="checkbox" checked={isAll} onChange={(event) => setAll(event.target.checked)} />
            {text.printAll}
          </label>
          <span className={css.hint}>{text.printHint}</span>
        </PageHeader>
      </div>
      {!(report && data) && <LoadingFrame shape="page" />}
      {report && data && (
        <section className={css.scroller} aria-label={text.printTitle} {...SCROLL_REGION}>
          <CheckPaper
            title={work.title}
            count={rows.length}
            found={rows.filter(isFound).length}
            rows={isAll ? rows : rows.filter((row) => isFound(row) || row.line.note !== '')}
            report={report}
            office={data.office}
          />
        </section>
      )}
    </div>
  );
}
