/** The inline scripts, styles and handlers of a page: what the content security policy would refuse. */
export function inlineParts(html: string): readonly string[] {
  const scripts = [...html.matchAll(/<script\b([^>]*)>/gi)].filter(
    ([, attributes]) => !/\bsrc=/.test(attributes ?? ''),
  );
  const others = html.matchAll(/<style\b[^>]*>|\sstyle=["'][^"']*["']|\son\w+=["'][^"']*["']/gi);
  return [...scripts, ...others].map(([part]) => part.trim());
}
