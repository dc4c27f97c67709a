import { PageHeader } from '../../components/page-header.tsx';
import { useText } from '../../i18n/language.ts';

export function People() {
  const text = useText();
  return <PageHeader title={text.people.title} />;
}
