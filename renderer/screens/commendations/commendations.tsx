import { Award, BookOpen } from 'lucide-react';
import { useActions } from '../../actions/use-actions.ts';
import { Button } from '../../components/button.tsx';
import { goTo } from '../../hash-location.ts';
import { useText } from '../../i18n/language.ts';
import { EntryScreen } from '../entry/entry-screen.tsx';
import { CommendationFields } from './commendation-fields.tsx';
import { CommendationPage } from './commendation-page.tsx';
import { CommendationRow } from './commendation-row.tsx';

/** Commendation decisions with their recipients. */
export function Commendations() {
  useActions([
    {
      id: 'register.open',
      label: ({ register }) => register.open,
      icon: BookOpen,
      scope: 'screen',
      run: openRegister,
    },
  ]);
  return (
    <EntryScreen
      kind="commendation"
      icon={Award}
      words={(text) => text.commendations}
      rowHeight={78}
      besideFilters={<OpenRegister />}
      Row={CommendationRow}
      Page={CommendationPage}
      fields={(form) => <CommendationFields form={form} />}
    />
  );
}

const openRegister = () => goTo('/commendations/register');

function OpenRegister() {
  const { register } = useText();
  return (
    <Button isSmall icon={BookOpen} title={register.open} onClick={openRegister}>
      {register.openShort}
    </Button>
  );
}
