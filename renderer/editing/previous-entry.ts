type Content = { readonly kind: string };

const lastSaved = new Map<string, Content>();

/** Keeps the content last saved in this window, for Ctrl+D in the next form of its kind. */
export function keepAsPrevious(content: Content): void {
  lastSaved.set(content.kind, content);
}

/** What a field held in the entry or record of that kind saved before; undefined when there is none. */
export function previousValue(kind: string, field: string): unknown {
  const content: Readonly<Record<string, unknown>> | undefined = lastSaved.get(kind);
  return content?.[field];
}
