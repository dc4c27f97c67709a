import { PageHeader } from '../../components/page-header.tsx';
import { useText } from '../../i18n/language.ts';

export function Documents() {
  const text = useText();
  return <PageHeader title={text.documents.title} />;
}
