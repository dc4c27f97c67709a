import { useQuery } from '@tanstack/react-query';
import type { HostState } from '#contract';
import { useText } from '../../i18n/language.ts';
import { officeQueries } from '../../queries/office.ts';
import css from './archive-marks.module.css';

/** What one must not forget about the open archive: that it can only be read, that it is invented. */
export function ArchiveMarks({ mode }: Pick<HostState, 'mode'>) {
  const { frame } = useText();
  const { data } = useQuery(officeQueries.get());
  return (
    <>
      {data?.office.isSample && <span className={css.mark}>{frame.sample}</span>}
      {mode === 'read' && (
        <span className={css.mark} title={frame.readOnlyHint}>
          {frame.readOnly}
        </span>
      )}
    </>
  );
}
