import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Archive, FolderPlus, Plus, X } from 'lucide-react';
import type { Dossier } from '#contract';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ListFilter } from '../../components/list-filter.tsx';
import { ListPane } from '../../components/list-pane.tsx';
import { goTo, useParam } from '../../hash-location.ts';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { dossierPath } from '../../paths.ts';
import { dossierQueries, fondsQueries } from '../../queries/arrangement.ts';
import { usePages } from '../../queries/use-pages.ts';
import { withFilter } from '../../with-filter.ts';
import { DossierRow } from './dossier-row.tsx';

/** Dossiers in the order of fonds, year and number. */
export function DossierList({ activeId }: { readonly activeId: string | null }) {
  const { dossiers: text } = useText();
  const format = useFormat();
  const [fondsId, setFonds] = useParam('fonds');
  const [asked, setAsked] = useParam('text');
  const { data: fonds = [] } = useQuery(fondsQueries.list());
  const query = useInfiniteQuery(dossierQueries.list({ fondsId: fondsId || null, text: asked }));
  const { rows, total, readOn } = usePages(query);
  const filter = (
    <ListFilter
      label={text.fonds}
      value={fondsId}
      onChange={setFonds}
      all={text.allFonds}
      choices={fonds.map(({ id, content }) => ({ value: id, label: `${content.code} · ${content.name}` }))}
    />
  );
  return (
    <ListPane<Dossier>
      title={text.title}
      count={text.count(format.number(total))}
      search={{ text: asked, onText: setAsked }}
      filters={filter}
      asking={query}
      empty={
        asked === '' ? <NoDossiers hasFonds={fonds.length > 0} /> : <NoneFound onClear={() => setAsked('')} />
      }
      rows={rows}
      rowHeight={78}
      keyOf={(row) => row.id}
      renderRow={(row) => <DossierRow row={row} />}
      activeKey={activeId}
      onActiveChange={(id) => goTo(withFilter(dossierPath(id)), { replace: activeId !== null })}
      onEnd={readOn}
    />
  );
}

function NoneFound({ onClear }: { readonly onClear: () => void }) {
  const { entry: text } = useText();
  return (
    <EmptyState icon={Archive} title={text.noneFound}>
      <Button icon={X} onClick={onClear}>
        {text.clearFilter}
      </Button>
    </EmptyState>
  );
}

function NoDossiers({ hasFonds }: { readonly hasFonds: boolean }) {
  const { dossiers: text } = useText();
  return (
    <EmptyState icon={Archive} title={text.emptyTitle} hint={hasFonds ? text.emptyHint : text.emptyFondsHint}>
      {hasFonds ? (
        <Button look="primary" icon={Plus} onClick={() => goTo(withFilter(dossierPath('new')))}>
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
