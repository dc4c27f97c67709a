import { PageHeader } from '../../components/page-header.tsx';
import { useText } from '../../i18n/language.ts';

export function Bodies() {
  const text = useText();
  return <PageHeader title={text.bodies.title} />;
}
