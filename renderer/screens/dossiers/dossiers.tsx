import { FolderPlus, Plus } from 'lucide-react';
import { useParams } from 'wouter';
import { useActions } from '../../actions/use-actions.ts';
import { SplitView } from '../../components/split-view.tsx';
import { goTo, useParam } from '../../hash-location.ts';
import { useText } from '../../i18n/language.ts';
import { dossierPath } from '../../paths.ts';
import { withFilter } from '../../with-filter.ts';
import { DossierDetail } from './dossier-detail.tsx';
import { DossierList } from './dossier-list.tsx';
import { FondsDetail } from './fonds-detail.tsx';
import { FondsOverview } from './fonds-overview.tsx';

/** Where entries have their place: fonds, and the dossiers in them. */
export function Dossiers() {
  const text = useText();
  const { id = null } = useParams();
  const [fonds] = useParam('fonds');
  useActions([
    {
      id: 'entry.new',
      isChange: true,
      scope: 'screen',
      place: 'primary',
      icon: Plus,
      shortcut: 'Ctrl+N',
      label: () => text.dossiers.newDossier,
      run: () => goTo(`${dossierPath('new')}${fonds ? `?fonds=${fonds}` : ''}`),
    },
    {
      id: 'fonds.new',
      isChange: true,
      scope: 'screen',
      place: 'more',
      icon: FolderPlus,
      label: () => text.dossiers.newFonds,
      run: () => goTo(dossierPath('new-fonds')),
    },
  ]);
  return (
    <SplitView
      name="dossiers"
      list={<DossierList activeId={id} />}
      detail={<Detail id={id} key={`${id}/${fonds}`} />}
      isOver={id !== null}
      detailLabel={text.common.details}
      onCloseDetail={() => goTo(withFilter('/dossiers'))}
    />
  );
}

/** The dossier that was picked; without one, the fonds the list is narrowed to, else all of them. */
function Detail({ id }: { readonly id: string | null }) {
  const [fonds] = useParam('fonds');
  if (id === 'new-fonds') return <FondsDetail id={null} />;
  if (id !== null && id !== 'fonds') return <DossierDetail id={id === 'new' ? null : id} />;
  return fonds === '' ? <FondsOverview /> : <FondsDetail id={fonds} />;
}
