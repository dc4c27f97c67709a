import { PageHeader } from '../../components/page-header.tsx';
import { useText } from '../../i18n/language.ts';

export function Log() {
  const text = useText();
  return <PageHeader title={text.settings.title} />;
}
