import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Archive, FolderPlus, Plus } from 'lucide-react';
import type { Dossier } from '#contract';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { LoadingFrame } from '../../components/loading-frame.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Problem } from '../../components/problem.tsx';
import { VirtualList } from '../../components/virtual-list.tsx';
import { goTo, useParam } from '../../hash-location.ts';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { dossierPath } from '../../paths.ts';
import { dossierQueries, fondsQueries } from '../../queries/arrangement.ts';
import { usePages } from '../../queries/use-pages.ts';
import listCss from '../entry/entry-list.module.css';
import { DossierRow } from './dossier-row.tsx';

/** Dossiers in the order of fonds, year and number. */
export function DossierList({ activeId }: { readonly activeId: string | null }) {
  const { dossiers: text, entry: words, common } = useText();
  const format = useFormat();
  const [fondsId, setFonds] = useParam('fonds');
  const [asked, setAsked] = useParam('text');
  const fonds = useQuery(fondsQueries.list());
  const query = useInfiniteQuery(dossierQueries.list({ fondsId: fondsId || null, text: asked }));
  const { rows, total, readOn } = usePages(query);
  const search = fondsId ? `?fonds=${fondsId}` : '';
  return (
    <div className={listCss.screen}>
      <PageHeader title={text.title} aside={common.rows(format.number(total))}>
        <input
          type="search"
          className={listCss.search}
          placeholder={words.searchList}
          aria-label={words.searchList}
          value={asked}
          onChange={(event) => setAsked(event.target.value)}
        />
        <select
          className={listCss.year}
          aria-label={text.fonds}
          value={fondsId}
          onChange={(event) => setFonds(event.target.value)}
        >
          <option value="">{text.allFonds}</option>
          {(fonds.data ?? []).map(({ id, content }) => (
            <option key={id} value={id}>
              {`${content.code} · ${content.name}`}
            </option>
          ))}
        </select>
      </PageHeader>
      {query.error && <Problem error={query.error} onRetry={() => void query.refetch()} />}
      {!query.data && !query.error && <LoadingFrame shape="rows" />}
      {query.data && rows.length === 0 && <NoDossiers hasFonds={(fonds.data ?? []).length > 0} />}
      {rows.length > 0 && (
        <VirtualList<Dossier>
          label={text.title}
          rows={rows}
          rowHeight={56}
          keyOf={(row) => row.id}
          renderRow={(row) => <DossierRow row={row} />}
          activeKey={activeId}
          onActiveChange={(id) => goTo(`${dossierPath(id)}${search}`, { replace: activeId !== null })}
          onEnd={readOn}
        />
      )}
    </div>
  );
}

function NoDossiers({ hasFonds }: { readonly hasFonds: boolean }) {
  const { dossiers: text } = useText();
  return (
    <EmptyState icon={Archive} title={text.emptyTitle} hint={hasFonds ? text.emptyHint : text.emptyFondsHint}>
      {hasFonds ? (
        <Button look="primary" icon={Plus} onClick={() => goTo(dossierPath('new'))}>
          {text.newDossier}
        </Button>
      ) : (
        <Button look="primary" icon={FolderPlus} onClick={() => goTo(dossierPath('new-fonds'))}>
          {text.newFonds}
        </Button>
      )}
    </EmptyState>
  );
}
