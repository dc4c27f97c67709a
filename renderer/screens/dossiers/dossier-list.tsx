import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Archive, FolderPlus, Info, Plus, X } from 'lucide-react';
import type { Dossier, Fonds } from '#contract';
import { Button, IconButton } from '../../components/button.tsx';
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
  return (
    <ListPane<Dossier>
      title={text.title}
      count={text.count(format.number(total))}
      search={{ text: asked, onText: setAsked }}
      filters={<FondsFilter fonds={fonds} fondsId={fondsId} onChange={setFonds} />}
      asking={query}
      empty={
        asked === '' ? <NoDossiers hasFonds={fonds.length > 0} /> : <NoneFound onClear={() => setAsked('')} />
      }
      rows={rows}
      rowHeight={56}
      keyOf={(row) => row.id}
      renderRow={(row) => <DossierRow row={row} />}
      activeKey={activeId}
      onActiveChange={(id) => goTo(withFilter(dossierPath(id)), { replace: activeId !== null })}
      onEnd={readOn}
    />
  );
}

type FondsFilterProps = {
  readonly fonds: readonly Fonds[];
  readonly fondsId: string;
  readonly onChange: (id: string) => void;
};

/** Narrows the list to one fonds, and shows the page of that. */
function FondsFilter({ fonds, fondsId, onChange }: FondsFilterProps) {
  const { dossiers: text } = useText();
  return (
    <>
      <ListFilter
        label={text.fonds}
        value={fondsId}
        onChange={onChange}
        all={text.allFonds}
        choices={fonds.map(({ id, content }) => ({ value: id, label: `${content.code} · ${content.name}` }))}
      />
      {fondsId !== '' && (
        <IconButton
          icon={Info}
          look="plain"
          label={text.aboutFonds}
          onClick={() => goTo(withFilter(dossierPath('fonds')))}
        />
      )}
    </>
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
